import type { Loader } from 'astro/loaders';
import { relative, sep } from 'node:path';
import { currentContext } from './current-context.ts';
import { requireArticlesDirectory } from '../config/articles-directory.ts';
import { findArticleFiles } from '../content/article-files.ts';
import { ProblemsError } from '../lib/problem.ts';

/**
 * Returns the loader of a collection that only editors use: they get its schema, and in a preview
 * the list of its files. Pages read the articles from the build context, because Astro would write,
 * bundle, compile and read all of them before the first page.
 */
export function articleLoader(): Loader {
  return {
    name: 'handrail-articles',
    async load({ store, watcher }) {
      const directory = requireArticlesDirectory();
      store.clear();
      if (!watcher) {
        // A build checks the articles while Astro bundles.
        if (!currentContext().work) requireValidArticles();
        return;
      }
      const list = () => {
        for (const { file, path } of findArticleFiles(directory).files)
          if (!store.has(path)) {
            const filePath = relative(process.cwd(), file).split(sep).join('/');
            store.set({ id: path, data: {}, filePath });
          }
      };
      list();
      watcher.on('add', (path) => {
        if (path.startsWith(directory)) list();
      });
    },
  };
}

/** `astro check` and `astro sync` read the articles here. */
function requireValidArticles(): void {
  const problems = currentContext().articles.problems();
  if (problems.length > 0) throw new ProblemsError(problems);
}

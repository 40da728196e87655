import type { Loader } from 'astro/loaders';
import { relative, sep } from 'node:path';
import { currentContext } from './current-context.ts';
import { requireArticlesDirectory } from '../config/articles-directory.ts';
import { ProblemsError } from '../lib/problem.ts';
import { glossaryOf } from '../content/glossary.ts';
import { readArticles } from '../content/read-articles.ts';

/** Editors save in several steps. The loader waits this long, in milliseconds. */
export const LOADER_SETTLE = 150;

/**
 * Loads the front matter of the articles for `npm run dev`: Astro reloads open pages when it
 * changes, and editors get its schema. The check, which runs at the same time, reports errors.
 * Pages read the articles from the build context. In a build, the collection is empty, because
 * Astro would write, bundle, compile and read all of it before the first page.
 */
export function articleLoader(): Loader {
  return {
    name: 'handrail-articles',
    async load({ store, watcher, generateDigest }) {
      const directory = requireArticlesDirectory();
      store.clear();
      if (!watcher) {
        requireValidArticles();
        return;
      }

      const sync = () => {
        const { articles } = currentContext();
        const read = readArticles(directory);
        articles.keep(read);
        const ids = new Set<string>();
        for (const article of articles.all()) {
          const { file, locale, section, slug, frontMatter, text } = article;
          const id = `${locale}/${section}/${slug}`;
          const filePath = relative(process.cwd(), file).split(sep).join('/');
          const digest = generateDigest(
            text + articles.markdownOf(article) + JSON.stringify(glossaryOf(locale)),
          );
          store.set({ id, data: frontMatter, filePath, digest });
          ids.add(id);
        }
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        return read.problems.length === 0;
      };

      let timer: NodeJS.Timeout | undefined;
      sync();
      watcher.add(directory);
      watcher.on('all', (_event, path) => {
        if (!path.startsWith(directory)) return;
        clearTimeout(timer);
        // If a file is read while it is half written, there may be no second event.
        if (!sync()) timer = setTimeout(sync, LOADER_SETTLE).unref();
      });
    },
  };
}

/** `npm run build` has checked them already. This is for Astro's own commands. */
function requireValidArticles(): void {
  const problems = currentContext().articles.problems();
  if (problems.length > 0) throw new ProblemsError(problems);
}

import type { Loader } from 'astro/loaders';
import { relative, sep } from 'node:path';
import { articlesInBuild } from './article-library.ts';
import { ProblemsError } from './problem.ts';
import { requireArticlesDirectory } from './environment.ts';
import { publishedBody } from './published-body.ts';
import { readArticles } from './read-articles.ts';
import { sharedReader } from './shared-files.ts';

/**
 * Loads the front matter of the articles. Bodies stay in their files until their page is rendered: a store that holds
 * them is what makes Astro builds of thousands of pages slow and large.
 * A build stops at problems. The preview, which is what watches, goes on with the articles that are sound and with the last
 * sound state of the others; what is wrong with them is told by the check that runs beside.
 */
export function articleLoader(): Loader {
  return {
    name: 'handrail-articles',
    async load({ store, watcher, generateDigest }) {
      const directory = requireArticlesDirectory();

      const sync = () => {
        const { articles, files, problems } = watcher ? readArticles(directory) : articlesInBuild();
        if (problems.length > 0 && !watcher) throw new ProblemsError(problems);
        const sharedIn = sharedReader(directory);
        const ids = new Set(files.map(({ locale, section, slug }) => `${locale}/${section}/${slug}`));
        for (const { file, locale, section, slug, format, frontMatter, text } of articles) {
          const filePath = relative(process.cwd(), file).split(sep).join('/');
          // A build asks for it once, the preview needs to know what an edit has changed.
          const digest = watcher && generateDigest(text + publishedBody(text, format, () => sharedIn(locale)));
          store.set({ id: `${locale}/${section}/${slug}`, data: frontMatter, filePath, ...(digest !== undefined && { digest }) });
        }
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      };

      store.clear();
      sync();
      watcher?.add(directory);
      watcher?.on('all', (_event, path) => {
        if (path.startsWith(directory)) sync();
      });
    },
  };
}

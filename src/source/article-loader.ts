import type { Loader } from 'astro/loaders';
import { relative, sep } from 'node:path';
import { ProblemsError, problemLine } from './problem.ts';
import { requireArticlesDirectory } from './environment.ts';
import { publishedBody } from './published-body.ts';
import { readArticles } from './read-articles.ts';
import { sharedReader } from './shared-files.ts';

/**
 * Loads the front matter of the articles. Bodies stay in their files until their page is rendered: a store that holds
 * them is what makes Astro builds of thousands of pages slow and large.
 */
export function articleLoader(): Loader {
  return {
    name: 'handrail-articles',
    async load({ store, logger, watcher, generateDigest }) {
      const directory = requireArticlesDirectory();

      const sync = () => {
        const { articles, problems } = readArticles(directory);
        if (problems.length > 0) throw new ProblemsError(problems);
        const sharedIn = sharedReader(directory);
        const ids = new Set<string>();
        for (const { file, locale, section, slug, format, frontMatter, text } of articles) {
          const id = `${locale}/${section}/${slug}`;
          ids.add(id);
          const filePath = relative(process.cwd(), file).split(sep).join('/');
          store.set({ id, data: frontMatter, filePath, digest: generateDigest(text + publishedBody(text, format, () => sharedIn(locale))) });
        }
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      };

      store.clear();
      sync();
      watcher?.add(directory);
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(directory)) return;
        try {
          sync();
        } catch (error) {
          // While writing, the last sound state stays on the page and the problems are told in the terminal.
          if (!(error instanceof ProblemsError)) throw error;
          logger.error(`\n${error.problems.map(problemLine).join('\n')}`);
        }
      });
    },
  };
}

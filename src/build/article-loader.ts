import type { Loader } from 'astro/loaders';
import { relative, sep } from 'node:path';
import { articlesInBuild } from './article-library.ts';
import { requireArticlesDirectory } from '../config/articles-directory.ts';
import { ProblemsError } from '../lib/problem.ts';
import { publishedBody } from '../content/published-body.ts';
import { readArticles } from '../content/read-articles.ts';
import { sharedReader } from '../content/shared-files.ts';

/** Editors save in several steps. In milliseconds. */
const SETTLE = 150;

/**
 * Loads the front matter of the articles for the preview, which goes on with the articles that are valid and with the last
 * valid state of the others; what is wrong with them is told by the check that runs beside. Bodies stay in their files until
 * their page is rendered.
 * In a build the collection stays empty: `catalog.ts` takes the articles from where the check has just read them. A store of
 * thousands would be written, bundled, compiled and read again before the first page is made.
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
        const { articles, files, problems } = readArticles(directory);
        const sharedIn = sharedReader(directory);
        const ids = new Set(
          files.map(({ locale, section, slug }) => `${locale}/${section}/${slug}`),
        );
        for (const { file, locale, section, slug, format, frontMatter, text } of articles) {
          const filePath = relative(process.cwd(), file).split(sep).join('/');
          const digest = generateDigest(text + publishedBody(text, format, () => sharedIn(locale)));
          store.set({ id: `${locale}/${section}/${slug}`, data: frontMatter, filePath, digest });
        }
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        return problems.length === 0;
      };

      let timer: NodeJS.Timeout | undefined;
      sync();
      watcher.add(directory);
      watcher.on('all', (_event, path) => {
        if (!path.startsWith(directory)) return;
        clearTimeout(timer);
        // A file that was read while half of it was written may be told of no second time.
        if (!sync()) timer = setTimeout(sync, SETTLE).unref();
      });
    },
  };
}

/** `npm run build` has checked them already; this is for those who start Astro themselves. */
function requireValidArticles(): void {
  const { problems } = articlesInBuild();
  if (problems.length > 0) throw new ProblemsError(problems);
}

import { requireArticlesDirectory } from '../src/config/articles-directory.ts';
import { readSearchFiles } from '../src/content/search-files.ts';
import { readFlags, runCommand } from '../src/lib/command.ts';
import { openBuiltSearch } from './bench/node-search.ts';

/** Places that are looked at. */
const DEPTH = 50;

// Prints where each search case of a locale finds its article in a built site, as JSON.
await runCommand(async () => {
  const { site, locale } = readFlags({
    site: { type: 'string', default: 'dist' },
    locale: { type: 'string', default: 'en' },
  });
  const { cases } = readSearchFiles(requireArticlesDirectory(), locale, new Set());
  const engine = cases.length === 0 ? undefined : await openBuiltSearch(site, locale, DEPTH);
  const places = [];
  for (const { query, article, within } of cases) {
    const { rows = [] } =
      (await engine?.search({ words: query, category: undefined, sort: 'relevance', page: 1 })) ??
      {};
    const index = rows.findIndex(({ href }) => href.split('/').at(-2) === article);
    places.push({ query, article, within, place: index < 0 ? null : index + 1 });
  }
  console.log(JSON.stringify(places));
});

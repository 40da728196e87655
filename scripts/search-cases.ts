import { requireArticlesDirectory } from '../src/config/articles-directory.ts';
import { site } from '../src/config/settings.ts';
import { readSearchFiles } from '../src/content/search-files.ts';
import { nearest } from '../src/text/edit-distance.ts';
import { UserError } from '../src/lib/problem.ts';
import { IndexUnavailable } from '../src/search/engine/load-index-file.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import type { Engine } from '../src/search/engine/engine.ts';
import { openBuiltSearch } from './bench/node-search.ts';
import type { CaseRank } from './lib/case-report.ts';
import { caseReport, isMissed } from './lib/case-report.ts';
import { readLastRanks, writeLastRanks } from './lib/last-ranks.ts';
import definition from './commands/search-cases.js';

/** Number of results to search for the article. */
const DEPTH = 50;

const formats = ['text', 'json'];

await runCommand(definition, async ({ flags }) => {
  const { site: folder, locale, format } = flags;
  if (!formats.includes(format))
    throw new UsageError(`--format is "${format}" but must be one of ${formats.join(', ')}.`);
  if (locale !== undefined) requireLocale(locale);
  const directory = requireArticlesDirectory();
  const locales = locale === undefined ? site.locales.map(({ code }) => code) : [locale];
  const ranks: CaseRank[] = [];
  for (const code of locales) ranks.push(...(await ranksOf(directory, folder, code)));
  if (format === 'json') {
    console.log(JSON.stringify(ranks));
    return;
  }
  console.log(caseReport(ranks, readLastRanks(directory)));
  writeLastRanks(directory, ranks);
  if (ranks.some(isMissed)) process.exitCode = 1;
});

function requireLocale(code: string): void {
  const codes = site.locales.map((locale) => locale.code);
  if (codes.includes(code)) return;
  const meant = nearest(code, codes) ?? codes.join(', ');
  throw new UsageError(`--locale is "${code}", which the site does not have. Use ${meant}.`);
}

async function ranksOf(directory: string, folder: string, locale: string): Promise<CaseRank[]> {
  const { cases } = readSearchFiles(directory, locale, new Set());
  if (cases.length === 0) return [];
  const engine = await openSearch(folder, locale);
  const ranks: CaseRank[] = [];
  for (const { query, article, within } of cases) {
    const question = { words: query, category: undefined, sort: 'relevance', page: 1 } as const;
    const { rows } = await engine.search(question);
    const found = rows.map(({ href }) => href.split('/').at(-2) ?? '');
    const index = found.indexOf(article);
    const above = found.slice(0, index < 0 ? within : index);
    ranks.push({ query, article, within, place: index < 0 ? null : index + 1, above });
  }
  return ranks;
}

/** @throws UserError when the folder has no search index for the locale */
async function openSearch(folder: string, locale: string): Promise<Engine> {
  try {
    return await openBuiltSearch(folder, locale, DEPTH);
  } catch (error) {
    if (!(error instanceof IndexUnavailable)) throw error;
    throw new UserError(
      `The search index in ${folder} cannot be used (${error.message.replace(/\.$/, '')}). ` +
        'Run npm run build.',
    );
  }
}

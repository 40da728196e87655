import { spawnSync } from 'node:child_process';
import { requireArticlesDirectory } from '../src/config/articles-directory.ts';
import { site } from '../src/config/settings.ts';
import { readSearchFiles } from '../src/content/search-files.ts';
import { nearest } from '../src/text/edit-distance.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { UserError } from '../src/lib/problem.ts';
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
  const ranks =
    locale === undefined
      ? site.locales.flatMap(({ code }) => ranksInOtherProcess(folder, code))
      : await ranksOf(directory, folder, locale);
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
  const engine = await openBuiltSearch(folder, locale, DEPTH);
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

/** Pagefind caches what it loads, so each index is opened in its own process. */
function ranksInOtherProcess(folder: string, locale: string): CaseRank[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/search-cases.ts', '--site', folder, '--locale', locale, '--format', 'json'],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status === 0) return JSON.parse(stdout) as CaseRank[];
  const reason = stderr.trim().split('\n').at(-1);
  throw new UserError(`The search index in ${folder} cannot be used: ${reason}`);
}

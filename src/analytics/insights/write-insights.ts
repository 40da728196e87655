import { resolve } from 'node:path';
import { addAlsoSearched } from './add-also-searched.ts';
import { findInsights } from './find-insights.ts';
import { readSiteWords } from './site-words.ts';
import { LEAST_DAYS } from './measures.ts';
import { readSignals, signalFiles } from './signal-files.ts';
import { createTally } from './tally.ts';
import { site } from '../../config/settings.ts';
import { today } from '../../config/environment.ts';
import { requireArticlesDirectory } from '../../config/articles-directory.ts';
import { ProblemsError } from '../../lib/problem.ts';
import { readArticles } from '../../content/read-articles.ts';
import { writeFileAtomically } from '../../lib/write-file-atomically.ts';
import { readViews, viewsFile } from '../../content/view-counts.ts';
import { insightsReport } from './insights-report.ts';
import { requireFolderOf } from '../../lib/output-file.ts';

const { announcements, locales } = site;

/**
 * Writes the report on signals and articles.
 * @param patterns signal files, or globs of them
 * @param out file of the report; undefined prints it
 * @param settings lowest count at which a text of readers is shown, age of an old article in days,
 *   maximum rows of each list, whether proposed searches are added to their file
 * @throws UserError when a file cannot be read or an article has errors
 */
export async function writeInsights(
  patterns: readonly string[],
  out: string | undefined,
  settings: { atLeast: number; oldAfter: number; rows: number; writesAlsoSearched: boolean },
): Promise<void> {
  const files = signalFiles(patterns);
  if (out !== undefined) requireFolderOf(out);
  const directory = requireArticlesDirectory();
  const { articles, problems } = readArticles(directory);
  if (problems.length > 0) throw new ProblemsError(problems);
  const counted = readViews(viewsFile()).views.articles;
  const parts = locales.map(({ code, label }) => {
    const siteWords = readSiteWords(articles, code, directory, counted, today());
    return { code, label, siteWords, tally: createTally(code, siteWords.at) };
  });

  const kinds = { vote: 0, search: 0, click: 0, contact: 0 };
  let [broken, unusable] = [0, 0];
  let [first, last]: [string | undefined, string | undefined] = [undefined, undefined];
  for await (const { day, signal } of readSignals(files, () => broken++)) {
    const isCounted =
      parts.find(({ code }) => code === signal.locale)?.tally.add(signal, day) ?? false;
    if (!isCounted) {
      unusable++;
      continue;
    }
    kinds[signal.kind]++;
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  }

  const threshold = { times: settings.atLeast, days: LEAST_DAYS };
  const { oldAfter, rows } = settings;
  const found = parts.map(({ code, label, siteWords, tally }) => ({
    code,
    label,
    insights: findInsights(tally, siteWords, {
      threshold,
      today: today(),
      oldAfter,
      dated: announcements,
      rows,
    }),
  }));
  const report = insightsReport(
    found,
    {
      votes: kinds.vote,
      searches: kinds.search,
      clicks: kinds.click,
      contacts: kinds.contact,
      broken,
      unusable,
      first,
      last,
    },
    { threshold, oldAfter },
  );
  if (out === undefined) process.stdout.write(report);
  else writeFileAtomically(resolve(out), report);
  if (!settings.writesAlsoSearched) return;
  for (const { code, insights } of found)
    console.error(addAlsoSearched(directory, code, insights.alsoSearched));
}

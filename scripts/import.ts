import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeVersion } from '../src/build/code-version.ts';
import type { Examined } from '../src/check/examine-article.ts';
import { createApiClient } from '../src/import/api-client.ts';
import { requireImportFolder } from '../src/import/import-folder.ts';
import { missingPaths, summaryOf } from '../src/import/import-report.ts';
import { refusedByBuild } from '../src/import/refused-by-build.ts';
import { runImport } from '../src/import/run-import.ts';
import { allSources } from '../src/import/sources/all-sources.ts';
import { readUrlList } from '../src/import/verify/read-url-list.ts';
import { verifyReport, verifyUrls } from '../src/import/verify/verify-urls.ts';
import { publicUrl } from '../src/publish/public-url.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { UserError } from '../src/lib/problem.ts';
import { openResultCache } from '../src/lib/result-cache.ts';
import { shownPath } from '../src/lib/shown-path.ts';
import { nearest } from '../src/text/edit-distance.ts';
import definition from './commands/import.js';

/** Largest image or file to save, in bytes. */
const MAX_FILE = 50_000_000;

await runCommand(definition, async ({ flags, words }) => {
  if (words[0] === 'verify') return verify(words.slice(1), flags.dist);
  const [name, target, ...others] = words;
  const source = allSources.find((known) => known.name === name);
  if (!source || others.length > 0) throw new UsageError(usage(name, source !== undefined));
  const out = requireImportFolder(flags.out);
  const isDryRun = flags['dry-run'] ?? false;
  const { results, gone, siteBlock } = await runImport({
    source,
    target,
    out,
    locales: flags.locale,
    categories: flags.category ?? [],
    mapFile: flags.map,
    redirectFiles: flags.redirects ?? [],
    selector: flags.selector,
    isDryRun,
    mayDownload: flags.download,
    api: createApiClient({
      maxFile: MAX_FILE,
      onWait: (seconds, why) => console.error(`Waiting ${Math.round(seconds)} s: ${why}`),
    }),
    onProgress: (sentence) => console.error(sentence),
  });
  console.log(summaryOf(results));
  for (const path of gone) console.log(`No longer in the source: ${path}`);
  const missing = missingPaths(results);
  for (const path of missing) console.log(`Missing here, so not written again: ${path}`);
  if (missing.length > 0)
    console.log(
      `If you moved it by hand, write its new path into _import/${source.name}.json. ` +
        'To import it again, remove its entry there.',
    );
  if (isDryRun) return;
  // What no program can supply, such as a missing alternative text, is known from now on.
  const locales = [...new Set(results.map(({ article }) => article.locale))];
  const { status } = spawnSync(
    process.execPath,
    [
      ...process.execArgv,
      'scripts/check.ts',
      '--update-baseline',
      ...locales.map((code) => join(out, code)),
    ],
    { env: { ...process.env, ARTICLES_DIR: out }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) process.exitCode = 1;
  console.log(`\nPut these lines into src/site.ts:\n\n${siteBlock}`);
  console.log(`The report is ${shownPath(`${out}/_import.md`)}. Next: npm run check`);
  const cache = openResultCache<Examined>('check', out, codeVersion());
  const paths = results.map(({ path }) => path);
  for (const { path, line, column, message } of await refusedByBuild(out, paths, cache)) {
    console.error(`The build refuses ${path}:${line}:${column}: ${message}`);
    process.exitCode = 1;
  }
});

function usage(name: string | undefined, isKnown: boolean): string {
  if (isKnown) return 'Name one URL or folder.';
  const names = allSources.map((source) => source.name);
  const close = name === undefined ? undefined : nearest(name, names);
  return close === undefined
    ? `Name the source. Use one of: ${names.join(', ')}.`
    : `Unknown source "${name}". Did you mean "${close}"?`;
}

/** Asks the built site for every old URL of a list. */
function verify(words: readonly string[], dist: string): void {
  const [list, ...others] = words;
  if (list === undefined || others.length > 0)
    throw new UsageError('Name one sitemap, CSV file or list: npm run import -- verify urls.txt');
  if (!existsSync(list)) throw new UserError(`There is no file ${list}.`);
  if (!existsSync(join(dist, 'index.html')))
    throw new UserError(`${dist} contains no built site. Run npm run build first.`);
  const urls = readUrlList(readFileSync(list, 'utf8'));
  if (urls.length === 0) throw new UserError(`${list} contains no URL.`);
  const verdicts = verifyUrls(urls, dist, publicUrl(dist).pathname);
  console.log(verifyReport(verdicts));
  if (verdicts.some(({ answer }) => answer === 'lost')) process.exitCode = 1;
}

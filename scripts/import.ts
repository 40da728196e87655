import './lib/start-clean.ts';
import { createApiClient } from '../src/import/api-client.ts';
import { requireImportFolder } from '../src/import/import-folder.ts';
import { summaryOf } from '../src/import/import-report.ts';
import { runImport } from '../src/import/run-import.ts';
import { allSources } from '../src/import/sources/all-sources.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { shownPath } from '../src/lib/shown-path.ts';
import { nearest } from '../src/text/edit-distance.ts';
import definition from './commands/import.js';

/** Largest image or file to save, in bytes. */
const MAX_FILE = 50_000_000;

await runCommand(definition, async ({ flags, words }) => {
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
  if (isDryRun) return;
  console.log(`\nPut these lines into src/site.ts:\n\n${siteBlock}`);
  console.log(`The report is ${shownPath(`${out}/_import.md`)}. Next: npm run check`);
});

function usage(name: string | undefined, isKnown: boolean): string {
  if (isKnown) return 'Name one URL or folder.';
  const names = allSources.map((source) => source.name);
  const close = name === undefined ? undefined : nearest(name, names);
  return close === undefined
    ? `Name the source. Use one of: ${names.join(', ')}.`
    : `Unknown source "${name}". Did you mean "${close}"?`;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { changedPages, movedCases, printPreviewReport } from '../src/github/preview-changes.ts';
import { readManifest } from '../src/publish/manifest.ts';
import { requireWhole } from '../src/publish/publish.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { readCaseRanks } from '../src/github/case-ranks.ts';
import definition from './commands/preview-report.js';

await runCommand(definition, async ({ flags: { out }, words }) => {
  const [before, after] = words;
  if (before === undefined || after === undefined || words.length > 2)
    throw new UsageError(
      'Name the folders of both builds: npm run preview:report -- dist-before dist-after.',
    );
  for (const folder of [before, after]) requireWhole(folder);
  const [was, is] = [readManifest(before), readManifest(after)];
  if (!was || !is) return;
  const report = {
    pages: changedPages(was, is),
    cases: movedCases(readCaseRanks(before), readCaseRanks(after)),
  };
  if (out !== undefined) {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, JSON.stringify(report));
  }
  console.log(printPreviewReport(report));
});

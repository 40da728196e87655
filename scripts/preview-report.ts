import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { changedPages, movedCases, printPreviewReport } from '../src/github/preview-changes.ts';
import { readManifest } from '../src/publish/manifest.ts';
import { requireWhole } from '../src/publish/publish.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { casePlaces } from '../src/github/case-ranks.ts';

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    options: { out: { type: 'string' } },
    strict: true,
    allowPositionals: true,
  });
  const [before, after] = positionals;
  if (before === undefined || after === undefined || positionals.length > 2)
    throw new UsageError(
      'Write the folders of both builds: npm run preview:report -- <before> <after> --out report.json.',
    );
  for (const folder of [before, after]) requireWhole(folder);
  const [was, is] = [readManifest(before), readManifest(after)];
  if (!was || !is) return;
  const report = {
    pages: changedPages(was, is),
    cases: movedCases(casePlaces(before), casePlaces(after)),
  };
  if (values.out !== undefined) {
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, JSON.stringify(report));
  }
  console.log(printPreviewReport(report));
});

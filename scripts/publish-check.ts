import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heldFiles, LEDGER_NAME, readLedger } from '../src/publish/ledger.ts';
import { readManifest } from '../src/publish/manifest.ts';
import { requirePublishable } from '../src/publish/publish.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import definition from './commands/publish-check.js';

await runCommand(definition, async ({ words }) => {
  const [directory = 'dist'] = words;
  if (words.length > 1)
    throw new UsageError(
      'publish:check takes one folder, for example npm run publish:check -- dist.',
    );
  requirePublishable(directory, heldPaths(directory));
  console.log(`${directory} is complete: ${readManifest(directory)?.count} files.`);
});

/** A folder that releases were copied to may contain files of earlier ones. */
function heldPaths(directory: string): Set<string> {
  try {
    return new Set(
      heldFiles(readLedger(readFileSync(join(directory, LEDGER_NAME), 'utf8'))).keys(),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
    throw error;
  }
}

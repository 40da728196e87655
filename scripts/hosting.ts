import { writeFileSync } from 'node:fs';
import { hostFiles, hostFile } from '../src/publish/write-host-file.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { requireFolderOf } from '../src/lib/output-file.ts';
import definition from './commands/hosting.js';

await runCommand(definition, async ({ flags, words }) => {
  const { out, root, brotli, worker } = flags;
  const [name, ...others] = words;
  const host = hostFiles.find((known) => known === name);
  if (!host || others.length > 0)
    throw new UsageError(
      `Name one host: ${hostFiles.join(', ')}. For example: npm run hosting -- nginx`,
    );
  if (out !== undefined) requireFolderOf(out);
  const text = hostFile(host, {
    root,
    brotli,
    worker,
    onWarning: (sentence) => console.error(sentence),
  });
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
});

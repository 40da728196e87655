import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hostFiles, hostFile } from '../src/publish/write-host-file.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { requireFolderOf } from '../src/lib/output-file.ts';

/** Prints the file that a host wants beside the site, or writes it with `--out`. */
await runCommand(async () => {
  const {
    values: { out, root, brotli },
    positionals: [name, ...others],
  } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      root: { type: 'string', default: '/var/www/help-center' },
      brotli: { type: 'boolean', default: false },
    },
  });
  const host = hostFiles.find((known) => known === name);
  if (!host || others.length > 0)
    throw new UsageError(
      `Name one host: ${hostFiles.join(', ')}. For example: npm run hosting -- nginx --out nginx.conf`,
    );
  if (out !== undefined) requireFolderOf(out);
  const text = hostFile(host, { root, brotli });
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
});

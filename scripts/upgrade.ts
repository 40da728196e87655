import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { upgrade } from '../src/upgrade/upgrade-project.ts';
import { isVersion } from '../src/upgrade/version.ts';
import definition from './commands/upgrade.js';

await runCommand(definition, ({ flags, words }) => {
  const { from, base, into, status: isStatus } = flags;
  const [version, ...more] = words;
  if (more.length > 0) throw new UsageError(`Name one version, not ${words.join(' and ')}.`);
  if (version !== undefined && !isVersion(version))
    throw new UsageError(`"${version}" is no version. Write three numbers, such as 0.3.0.`);
  const folder = resolve(into ?? '.');
  if (!existsSync(folder)) throw new UsageError(`The folder ${folder} does not exist.`);

  const scratch = mkdtempSync(join(tmpdir(), 'handrail-upgrade-'));
  try {
    const request = { version, from, base, isStatus, isOther: into !== undefined };
    process.exitCode = upgrade(folder, request, scratch, (line) => console.log(line));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});

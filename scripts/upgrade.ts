import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { upgrade } from '../src/upgrade/upgrade.ts';
import { isVersion } from '../src/upgrade/version.ts';

const HELP = `Brings a new release of Handrail into this project, on a branch of its own.

Usage: npm run upgrade -- [version] [flags]

  --from SOURCE    the new release: a folder, a tarball, a git URL, or npm:NAME
                   (default: "source" of "handrail" in package.json)
  --base SOURCE    the release that this project comes from, when it is not in the same place
  --status         lists the product files that differ from that release, and changes nothing
  --into FOLDER    upgrades the project in another folder with this release
  --help           shows this text

Example: npm run upgrade -- 0.3.0 --from ../handrail-0.3.0.tgz`;

const options = {
  from: { type: 'string' },
  base: { type: 'string' },
  into: { type: 'string' },
  status: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

await runCommand(async () => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const [version, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`Name one version, not ${positionals.join(' and ')}.`);
  if (version !== undefined && !isVersion(version))
    throw new UsageError(`"${version}" is no version. Write three numbers, such as 0.3.0.`);
  const folder = resolve(values.into ?? '.');
  if (!existsSync(folder)) throw new UsageError(`The folder ${folder} does not exist.`);

  const scratch = mkdtempSync(join(tmpdir(), 'handrail-upgrade-'));
  try {
    const { from, base, status: isStatus = false } = values;
    const given = { version, from, base, isStatus, isOther: values.into !== undefined };
    process.exitCode = upgrade(folder, given, scratch, (line) => console.log(line));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});

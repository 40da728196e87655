import { readFileSync } from 'node:fs';
import { openGitHub } from '../src/github/github.ts';
import { proposeUpgrade } from '../src/github/propose-upgrade.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import definition from './commands/upgrade-propose.js';

await runCommand(definition, async ({ words }) => {
  const [report, ...more] = words;
  if (report === undefined || more.length > 0)
    throw new UsageError('Name the file with what npm run upgrade printed.');
  const github = openGitHub();
  const token = process.env['GITHUB_TOKEN'] ?? '';
  console.log(await proposeUpgrade(github, readFileSync(report, 'utf8'), token));
});

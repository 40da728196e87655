import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openGitHub } from '../src/github/github.ts';
import { keepIssue } from '../src/github/one-issue.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';

await runCommand(async () => {
  const {
    positionals: [path],
  } = parseArgs({ options: {}, strict: true, allowPositionals: true });
  if (path === undefined)
    throw new UsageError(
      'Name the report: npm run review:issue -- review.md, as npm run review -- --out review.md has written it.',
    );
  console.log(await keepIssue(openGitHub(), readFileSync(path, 'utf8')));
});

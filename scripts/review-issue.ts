import { readFileSync } from 'node:fs';
import { openGitHub } from '../src/github/github.ts';
import { keepIssue } from '../src/github/one-issue.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import definition from './commands/review-issue.js';

await runCommand(definition, async ({ words: [path] }) => {
  if (path === undefined)
    throw new UsageError(
      'Name the report that npm run review -- --out review.md wrote: ' +
        'npm run review:issue -- review.md.',
    );
  console.log(await keepIssue(openGitHub(), readFileSync(path, 'utf8')));
});

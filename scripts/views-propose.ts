import { readFileSync } from 'node:fs';
import { openGitHub } from '../src/github/github.ts';
import { proposeFile } from '../src/github/propose-file.ts';
import { viewsFile } from '../src/content/view-counts.ts';
import { runCommand } from '../src/lib/command.ts';
import { UserError } from '../src/lib/problem.ts';
import definition from './commands/views-propose.js';

await runCommand(definition, async () => {
  const path = viewsFile();
  if (path.startsWith('..'))
    throw new UserError(`${path} is outside this repository, so no pull request can hold it.`);
  const text = 'Views counted since the last time. Merge it, and the site shows them.';
  console.log(
    await proposeFile(openGitHub(), {
      path,
      content: readFileSync(path, 'utf8'),
      branch: 'handrail/views',
      title: 'Views counted',
      text,
    }),
  );
});

import { readFileSync } from 'node:fs';
import { openGitHub } from '../src/github/github.ts';
import { proposeFile } from '../src/github/propose-file.ts';
import { VIEWS_FILE } from '../src/content/view-counts.ts';
import { runCommand } from '../src/lib/command.ts';
import definition from './commands/views-propose.js';

await runCommand(definition, async () => {
  const text = 'Views counted since the last time. Merge it, and the site shows them.';
  console.log(
    await proposeFile(openGitHub(), {
      path: VIEWS_FILE,
      content: readFileSync(VIEWS_FILE, 'utf8'),
      branch: 'handrail/views',
      title: 'Views counted',
      text,
    }),
  );
});

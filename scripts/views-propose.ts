import { readFileSync } from 'node:fs';
import { openGitHub } from '../src/automation/github.ts';
import { proposeFile } from '../src/automation/propose-file.ts';
import { readFlags, runCommand } from './lib/command.ts';

const PATH = 'src/data/views.json';

await runCommand(async () => {
  readFlags({});
  const text = 'Views counted since the last time. Merge it, and the site shows them.';
  console.log(await proposeFile(openGitHub(), { path: PATH, content: readFileSync(PATH, 'utf8'), branch: 'handrail/views', title: 'Views counted', text }));
});

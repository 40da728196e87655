import { readFileSync } from 'node:fs';
import { openGitHub } from '../src/automation/github.ts';
import { proposeFile } from '../src/automation/propose-file.ts';
import { VIEWS_FILE } from '../src/views/views-file.ts';
import { readFlags, runCommand } from './lib/command.ts';

await runCommand(async () => {
  readFlags({});
  const text = 'Views counted since the last time. Merge it, and the site shows them.';
  console.log(await proposeFile(openGitHub(), { path: VIEWS_FILE, content: readFileSync(VIEWS_FILE, 'utf8'), branch: 'handrail/views', title: 'Views counted', text }));
});

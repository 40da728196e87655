import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { runCommand } from '../src/lib/command.ts';
import { editorFiles } from '../src/authoring/editors/editor-files.ts';
import definition from './commands/editors.js';

await runCommand(definition, async () => {
  for (const { path, text } of editorFiles()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`${path} is up to date.`);
  }
});

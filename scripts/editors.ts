import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EditorFile } from '../src/authoring/editors/editor-files.ts';
import { editorFiles } from '../src/authoring/editors/editor-files.ts';
import { runCommand } from '../src/lib/command.ts';
import { UserError } from '../src/lib/problem.ts';
import { writeFileAtomically } from '../src/lib/write-file-atomically.ts';
import definition from './commands/editors.js';

await runCommand(definition, ({ flags }) => {
  const outdated = editorFiles().filter(isOutdated);
  if (flags.check && outdated.length > 0) {
    const names = outdated.map(({ path }) => path).join(', ');
    throw new UserError(`Outdated: ${names}. Run npm run editors and commit them.`);
  }
  for (const { path, text } of outdated) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileAtomically(path, text);
    console.log(`Updated ${path}.`);
  }
  if (outdated.length === 0) console.log('All files for editors are current.');
});

function isOutdated({ path, text }: EditorFile): boolean {
  return !existsSync(path) || readFileSync(path, 'utf8') !== text;
}

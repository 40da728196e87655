import './lib/start-clean.ts';
import { resolve, sep } from 'node:path';
import { joinParts } from '../src/publish/join-parts.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { joinWriter, requireOutputFolder } from '../src/publish/output-folder.ts';
import { replaceFolder } from '../src/publish/replace-folder.ts';
import definition from './commands/join.js';

await runCommand(definition, async ({ flags: { out }, words: parts }) => {
  if (parts.length === 0)
    throw new UsageError(
      'Name the folders of all parts, for example npm run join -- part-1 part-2 --out dist.',
    );
  const target = requireOutputFolder(out, joinWriter);
  const inside = parts.find(
    (part) =>
      `${resolve(part)}${sep}`.startsWith(`${target}${sep}`) ||
      `${target}${sep}`.startsWith(`${resolve(part)}${sep}`),
  );
  if (inside !== undefined)
    throw new UsageError(
      `${out} and ${inside} contain each other. Name a folder elsewhere with --out.`,
    );
  replaceFolder(out, joinWriter, (folder) => joinParts(parts, folder));
  console.log(`The site of ${parts.length} parts is in ${out}/.`);
});

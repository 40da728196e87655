import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { MANIFEST_NAME } from './manifest.ts';
import { PART_NAME } from './part.ts';
import { foreignFile } from './written-files.ts';
import { nearestExisting, reasonAgainst, resolveLinks } from '../config/protected-folder.ts';
import { UserError } from '../lib/problem.ts';

/** A command that replaces a whole folder, and the lists of files that it writes there. */
export type FolderWriter = { readonly command: string; readonly lists: readonly string[] };

export const buildWriter: FolderWriter = {
  command: 'npm run build',
  lists: [MANIFEST_NAME, PART_NAME],
};
export const joinWriter: FolderWriter = { command: 'npm run join', lists: [MANIFEST_NAME] };

/**
 * Returns the absolute path of an output folder, with links resolved. A command may replace a
 * folder that is missing, empty, or contains only what the same command wrote. The project, its
 * parents, its own folders and the articles are never replaced.
 * @param out the folder as a person names it
 * @throws UserError with the reason; the system's own error when the parent is not writable
 */
export function requireOutputFolder(out: string, { command, lists }: FolderWriter): string {
  const folder = requireOutputPath(out, command);
  if (!existsSync(folder) || readdirSync(folder).length === 0) return folder;
  const foreign = foreignFile(folder, lists);
  if (foreign !== undefined)
    throw refusal(out, command, `it contains ${foreign}, which ${command} did not write`);
  return folder;
}

/**
 * Returns what `requireOutputFolder` does, without a look at the files of the folder.
 * @param command for the message
 */
export function requireOutputPath(out: string, command: string): string {
  const folder = resolveLinks(resolve(out));
  if (folder === undefined) throw refusal(out, command, 'it is a broken link');
  const reason = reasonAgainst(folder);
  if (reason !== undefined) throw refusal(out, command, reason);
  const found = nearestExisting(folder);
  if (!statSync(found).isDirectory()) {
    const what = found === folder ? 'it is not a folder' : `${found} is not a folder`;
    throw refusal(out, command, what);
  }
  // The new folder is created next to the old one and then replaces it.
  accessSync(nearestExisting(dirname(folder)), constants.W_OK);
  return folder;
}

function refusal(out: string, command: string, reason: string): UserError {
  return new UserError(
    `${command} cannot write to ${out}: ${reason}. Name a folder that is missing or ` +
      'empty with --out.',
  );
}

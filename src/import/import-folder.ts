import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { articlesDirectory } from '../config/articles-directory.ts';
import { nearestExisting, reasonAgainst, resolveLinks } from '../config/protected-folder.ts';
import { UserError } from '../lib/problem.ts';
import { RECORD_FOLDER } from './import-record.ts';

/**
 * Returns the absolute path of the folder to import into: the articles folder, or another one that
 * is missing, empty, or written by an import.
 * @param out the folder as a person names it; undefined for the articles folder
 * @throws UserError with the reason
 */
export function requireImportFolder(out: string | undefined): string {
  if (out === undefined || resolve(out) === articlesDirectory()) return articlesDirectory();
  const refuse = (reason: string) =>
    new UserError(
      `The import cannot write to ${out}: ${reason}. Name a folder that is missing or empty with ` +
        '--out.',
    );
  const folder = resolveLinks(resolve(out));
  if (folder === undefined) throw refuse('it is a broken link');
  const reason = reasonAgainst(folder);
  if (reason !== undefined) throw refuse(reason);
  const found = nearestExisting(folder);
  if (!statSync(found).isDirectory()) throw refuse(`${found} is not a folder`);
  const isForeign =
    found === folder && readdirSync(folder).length > 0 && !existsSync(join(folder, RECORD_FOLDER));
  if (isForeign) throw refuse('it contains files that no import wrote');
  return folder;
}

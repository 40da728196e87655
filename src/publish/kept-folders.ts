import { existsSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Disks take many times longer to make and remove a folder than a file, and a site has a folder for
 * each article. So the folders of a replaced site become those of the next one.
 */

/** Returns where the folders are kept for the next site that is built in a folder. */
export function foldersOf(building: string): string {
  return `${building}.folders`;
}

/**
 * Removes the files of a folder and moves what is left: empty folders. Those with a dot in their
 * names are removed as well, because a file may have the name in the next site.
 * @param to is replaced
 * @returns false if `from` is missing, a file cannot be removed, or `to` is on another disk; then
 *   nothing is moved
 */
export function keepFolders(from: string, to: string): boolean {
  try {
    removeFiles(from);
    rmSync(to, { recursive: true, force: true });
    renameSync(from, to);
    return true;
  } catch {
    // The caller removes it instead.
    return false;
  }
}

/**
 * Moves the folders that `keepFolders` has kept, if there are any.
 * @param to must be missing
 * @param files paths below `to` that must not be folders
 */
export function takeFolders(from: string, to: string, files: readonly string[]): void {
  if (!existsSync(from)) return;
  renameSync(from, to);
  for (const path of files) rmSync(join(to, path), { recursive: true, force: true });
}

/** Removes all folders below a folder that contain no file. */
export function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeIfEmpty(join(folder, entry.name));
}

/** Returns whether the folder has been removed. */
function removeIfEmpty(folder: string): boolean {
  let isEmpty = true;
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (!entry.isDirectory() || !removeIfEmpty(join(folder, entry.name))) isEmpty = false;
  if (isEmpty) rmdirSync(folder);
  return isEmpty;
}

function removeFiles(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) unlinkSync(path);
    else if (entry.name.includes('.')) rmSync(path, { recursive: true });
    else removeFiles(path);
  }
}

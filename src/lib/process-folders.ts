import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './is-running.ts';

/**
 * Makes a temporary folder for this process, and removes those of the same name whose processes
 * were killed.
 * @param parent exists
 * @returns its absolute path
 */
export function processFolder(name: string, parent = tmpdir()): string {
  removeFolders(name, parent, (process) => !isRunning(process));
  return mkdtempSync(join(parent, `handrail-${name}-${process.pid}-`));
}

/** Removes the folders of a name that this process has made, and that exist still. */
export function removeProcessFolders(name: string, parent = tmpdir()): void {
  removeFolders(name, parent, (id) => id === process.pid);
}

function removeFolders(name: string, parent: string, isUnused: (process: number) => boolean): void {
  if (!existsSync(parent)) return;
  const pattern = new RegExp(`^handrail-${name}-(?<process>\\d+)-\\w{6}$`);
  for (const folder of readdirSync(parent)) {
    const id = pattern.exec(folder)?.groups?.['process'];
    if (id !== undefined && isUnused(Number(id))) remove(join(parent, folder));
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It is another user's, or its files are in use. The next process tries again.
  }
}

import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OutputOptions, RolldownBuild } from 'rolldown';

/**
 * Writes a bundle into a folder and closes it. Two previews may do so at the same time.
 * @param folder is created
 * @throws Error when a module cannot be bundled or the folder cannot be written
 */
export async function writeBundle(
  bundle: RolldownBuild,
  folder: string,
  options: OutputOptions,
): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const made = mkdtempSync(`${folder}-`);
  try {
    await bundle.write({ dir: made, format: 'esm', ...options });
    moveUnlessMade(made, folder);
  } finally {
    await bundle.close();
    rmSync(made, { recursive: true, force: true });
  }
}

/** Moves a bundle to its place, unless another preview has made the same one meanwhile. */
function moveUnlessMade(made: string, folder: string): void {
  try {
    renameSync(made, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

import { siteRoutes } from '../config/route-table.ts';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { takeLock } from '../lib/lock.ts';
import type { Target } from './target.ts';

/**
 * Returns the target for a folder that a web server serves. New files are renamed into position
 * from a folder of their own. Only one upload runs at a time.
 */
export function folderTarget(folder: string): Target {
  const root = resolve(folder);
  const waiting = join(root, siteRoutes.uploads.path.replace(/\/$/, ''));
  let number = 0;
  return {
    name: folder,
    read: (path) => readFile(join(root, path), 'utf8').catch(ignoreMissing),
    async put(path, content) {
      const file = join(root, path);
      const part = join(waiting, String(number++));
      await mkdir(waiting, { recursive: true });
      await mkdir(dirname(file), { recursive: true });
      await writeFile(part, content);
      await rename(part, file);
    },
    async remove(path) {
      await rm(join(root, path), { force: true });
      for (let parent = dirname(join(root, path)); parent !== root; parent = dirname(parent)) {
        if (!(await isRemovedWhenEmpty(parent))) return;
      }
    },
    async begin() {
      await mkdir(root, { recursive: true });
      const lock = takeLock(waiting, `publishing to ${folder}`);
      const clear = () => removeParts(waiting);
      await clear();
      return async () => {
        await clear();
        lock.release();
      };
    },
  };
}

/** Removes what uploads left in their folder. Other files stay. */
async function removeParts(waiting: string): Promise<void> {
  const names = (await readdir(waiting).catch(ignoreMissing)) ?? [];
  for (const name of names) if (/^\d+$/.test(name)) await rm(join(waiting, name), { force: true });
  await isRemovedWhenEmpty(waiting);
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function isRemovedWhenEmpty(folder: string): Promise<boolean> {
  return rmdir(folder).then(
    () => true,
    () => false,
  );
}

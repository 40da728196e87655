import { cpSync, globSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of a built site that a test may damage. */
export type SiteCopy = {
  /** Folder of the copy. */
  readonly path: string;
  /** Deletes the files that match. @throws Error when none does */
  delete(pattern: string): void;
  /** Puts another built site in its place, as a deployment does. */
  replaceBy(site: string): void;
  remove(): void;
};

export function copyOf(site: string): SiteCopy {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-'));
  const path = join(folder, 'site');
  cpSync(site, path, { recursive: true });
  return {
    path,
    delete: (pattern) => {
      const files = globSync(pattern, { cwd: path });
      if (files.length === 0) throw new Error(`${pattern} matches no file.`);
      for (const file of files) rmSync(join(path, file));
    },
    replaceBy: (other) => {
      cpSync(other, join(folder, 'next'), { recursive: true });
      renameSync(path, join(folder, 'previous'));
      renameSync(join(folder, 'next'), path);
      rmSync(join(folder, 'previous'), { recursive: true });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

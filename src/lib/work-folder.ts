import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Folders in `node_modules` for temporary files of a build and files that the next build reuses.
 * @returns `open` returns the folder of a name, or a temporary folder with a warning if it is not
 * writable. `temporary` contains the temporary folders, which the caller removes.
 */
export function workFolders(): {
  open(name: string): string;
  readonly temporary: readonly string[];
} {
  const temporary: string[] = [];
  return {
    temporary,
    open(name) {
      const folder = resolve('node_modules', name);
      try {
        mkdirSync(folder, { recursive: true });
        accessSync(folder, constants.W_OK);
        return folder;
      } catch (error) {
        if (temporary.length === 0) {
          const { code = 'unknown error' } = error as NodeJS.ErrnoException;
          console.warn(
            `Cannot write to node_modules/${name} (${code}). Make it writable for faster builds.`,
          );
        }
        const other = mkdtempSync(join(tmpdir(), 'handrail-'));
        temporary.push(other);
        return other;
      }
    },
  };
}

import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Folders for what a build works with or keeps for the next one, in `node_modules`.
 * @returns `open` gives a folder of a name in there, or, where it cannot be written to, a temporary one: that only
 *   costs time, so it warns once. `temporary` holds the latter; the caller removes them.
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
            `node_modules/${name} cannot be written to (${code}), so builds take longer.`,
          );
        }
        const other = mkdtempSync(join(tmpdir(), 'handrail-'));
        temporary.push(other);
        return other;
      }
    },
  };
}

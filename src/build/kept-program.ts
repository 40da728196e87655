import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow } from '../lib/files-below.ts';
import { moveFolder } from '../lib/move-folder.ts';

/** What Astro's bundler made of the code: pages that can be rendered, styles and scripts. */
export type KeptProgram = {
  /** Digest of the names of its files, which name their content. */
  readonly digest: string;
  /** What the code needs of Astro; see `built-app.ts`. */
  readonly facts: unknown;
  /** Loads the code of the pages. */
  load(): Promise<unknown>;
  /** Copies styles and scripts to the folder of a site. */
  copyTo(output: string): void;
};

/** Keeps the program between builds. */
export type ProgramStore = {
  /** Returns the program of the last build if nothing that it depends on has changed. */
  find(): KeptProgram | undefined;
  /**
   * Keeps a program.
   * @param code folder with the code of the pages; it is moved
   * @param entry its main file
   * @param output folder of the site, and the paths of styles and scripts in it
   */
  keep(
    program: Pick<KeptProgram, 'digest' | 'facts'>,
    code: string,
    entry: string,
    output: string,
    files: readonly string[],
  ): void;
};

type Index = Pick<KeptProgram, 'digest' | 'facts'> & {
  readonly key: string;
  readonly entry: string;
};

/**
 * @param folder of the program
 * @param key digest of everything that the program depends on
 */
export function programStore(folder: string, key: string): ProgramStore {
  const index = join(folder, 'program.json');
  return {
    find() {
      if (!existsSync(index)) return undefined;
      try {
        const {
          key: known,
          entry,
          digest,
          facts,
        } = JSON.parse(readFileSync(index, 'utf8')) as Index;
        if (known !== key) return undefined;
        return {
          digest,
          facts,
          load: () => import(pathToFileURL(join(folder, 'code', entry)).href),
          copyTo: (output) => {
            cpSync(join(folder, 'files'), output, { recursive: true });
          },
        };
      } catch {
        // A program that was written halfway is made again.
        return undefined;
      }
    },
    keep({ digest, facts }, code, entry, output, files) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(join(folder, 'files'), { recursive: true });
      for (const path of files) {
        mkdirSync(dirname(join(folder, 'files', path)), { recursive: true });
        cpSync(join(output, path), join(folder, 'files', path));
      }
      // The folder may be on another disk, such as a cache of CI.
      moveFolder(code, join(folder, 'code'));
      rmSync(code, { recursive: true, force: true });
      const made: Index = { key, entry, digest, facts };
      writeFileSync(index, JSON.stringify(made));
    },
  };
}

/** Returns the file of a built program with which its code begins. */
export function entryIn(code: string): string | undefined {
  return filesBelow(code).find((path) => /^prerender-entry\.[^/]*\.mjs$/.test(path));
}

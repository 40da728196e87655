import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installedPackages } from '../../src/build/code-version.ts';
import { codeCache } from '../../src/lib/code-cache-folder.ts';
import { filesBelow } from '../../src/lib/files-below.ts';
import { removeOldFolders } from '../../src/lib/remove-old-folders.ts';
import type { Program } from './bundle-program.ts';

/** What the file of a command exports. */
export type Command = { run(): Promise<void> };

/** Folder of the bundles. */
const FOLDER = 'node_modules/.cache/handrail/program';

/**
 * Loads a command with all its modules. They are bundled into a few files, which are kept until the
 * code changes: Node takes longer to load, strip and compile a thousand modules than to bundle
 * them, and many times longer than to load the bundle.
 */
export async function loadProgram(program: Program): Promise<Command> {
  const folder = programFolder();
  const isKept = existsSync(bundleOf(program, folder));
  // The first build does not write compiled code: that takes longer than to compile it.
  if (isKept) enableCompileCache(codeCache);
  else await makeBundle(folder);
  return loadKept(program, folder);
}

/**
 * Loads a command from its bundle, if there is one.
 * @param folder see `programFolder`
 */
export async function loadKept(program: Program, folder: string): Promise<Command> {
  const source = new URL(`${program}.ts`, import.meta.url).href;
  const bundle = bundleOf(program, folder);
  if (!existsSync(bundle)) return (await import(source)) as Command;
  return import(pathToFileURL(bundle).href)
    .catch(() => {
      // Code that was damaged on the disk, or by a cache of CI, is made again.
      rmSync(folder, { recursive: true, force: true });
      return import(source);
    })
    .then((loaded) => loaded as Command);
}

const bundleOf = (program: Program, folder: string) => join(folder, `${program}.mjs`);

/** Returns the absolute path of the folder of the bundles, which may not exist yet. */
export function programFolder(): string {
  return resolve(FOLDER, version());
}

/** Returns a digest of the code, the installed packages, Node, and the path of the project. */
function version(): string {
  const hash = createHash('sha256').update(`${process.version}\n${resolve('.')}`);
  for (const room of ['src', 'scripts'])
    for (const path of filesBelow(room))
      if (/\.[jt]s$/.test(path) && path !== 'site.ts' && !path.startsWith('overrides/'))
        hash.update(`\n${path}\n`).update(readFileSync(join(room, path)));
  return hash.update(installedPackages()).digest('hex').slice(0, 16);
}

/** Makes a bundle. Without it, the modules themselves run, and report what is wrong with them. */
export async function makeBundle(folder: string): Promise<void> {
  try {
    removeOldFolders(FOLDER);
    const { bundleProgram } = await import('./bundle-program.ts');
    await bundleProgram(folder);
  } catch {
    rmSync(folder, { recursive: true, force: true });
  }
}

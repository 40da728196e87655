import { readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { rolldown } from 'rolldown';
import { nativeSlot } from '../../src/build/astro/native-slot.ts';
import { bundleSlot, threads } from '../../src/build/thread/thread-file.ts';
import { importsOf, nativeModuleJudge } from '../../src/build/native-module-judge.ts';
import { ownUrls } from '../../src/build/own-urls.ts';
import { filesBelow } from '../../src/lib/files-below.ts';

/** What runs from a bundle, and where it begins. */
const PROGRAMS = {
  'build-command': new URL('./build-command.ts', import.meta.url),
  'start-command': new URL('./start-command.ts', import.meta.url),
  'dev-command': new URL('./dev-command.ts', import.meta.url),
  ...threads,
} as const;
export type Program = 'build-command' | 'start-command' | 'dev-command';

/** Begins the names of modules that exist in the bundle only. */
const VIRTUAL = 'handrail:';
const SHARED = `${VIRTUAL}shared-modules`;

/** Packages with native code or files of their own, and those that the pages load, too. */
const PACKAGES =
  /^(?:astro$|vite$|rolldown$|sharp$|satteri$|pagefind$|@astrojs\/(?!rss$|sitemap$))/;

/**
 * Writes a file for each program into a folder, and the code that they share. The modules that the
 * pages of the site import are in it, and the pages read them from a slot, so that no module runs
 * twice.
 * @throws Error when a module cannot be bundled or the folder cannot be written
 */
export async function bundleProgram(folder: string): Promise<void> {
  const bundle = await rolldown({
    input: Object.fromEntries(Object.keys(PROGRAMS).map((name) => [name, VIRTUAL + name])),
    platform: 'node',
    external: [/^node:/, PACKAGES],
    tsconfig: false,
    logLevel: 'silent',
    plugins: [entries(), ownUrls(new RegExp(`^${VIRTUAL}`))],
  });
  const made = `${folder}-${process.pid}`;
  try {
    await bundle.write({
      dir: made,
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(made, folder);
  } finally {
    await bundle.close();
    rmSync(made, { recursive: true, force: true });
  }
}

/** Provides the main modules of the programs. */
function entries(): Plugin {
  const own = new RegExp(`^${VIRTUAL}`);
  return {
    name: 'handrail-entries',
    resolveId: { filter: { id: own }, handler: (id) => ({ id }) },
    load: {
      filter: { id: own },
      handler(id) {
        if (id === SHARED) return sharedModules();
        const file = fileURLToPath(PROGRAMS[id.slice(VIRTUAL.length) as keyof typeof PROGRAMS]);
        return [
          `globalThis[Symbol.for('${nativeSlot}')] = () => import('${SHARED}');`,
          `globalThis[Symbol.for('${bundleSlot}')] = import.meta.url;`,
          `export * from ${JSON.stringify(file)};`,
        ].join('\n');
      },
    },
  };
}

/** Returns the code of a module that exports a map of the modules which pages import. */
function sharedModules(): string {
  const files = modulesOfPages();
  const name = (index: number) => `module${index}`;
  return [
    ...files.map((file, index) => `import * as ${name(index)} from ${JSON.stringify(file)};`),
    'export const modules = new Map([',
    ...files.map((file, index) => `  [${JSON.stringify(file)}, ${name(index)}],`),
    ']);',
  ].join('\n');
}

/** Returns the modules that Node can load and that components or other code for Vite import. */
function modulesOfPages(): string[] {
  const isNative = nativeModuleJudge(resolve('src'));
  const importers = filesBelow('src')
    .filter((path) => /\.astro$|^(?:pages|view)\/.*\.ts$/.test(path))
    .map((path) => resolve('src', path));
  const found = importers.flatMap((file) =>
    importsOf(readFileSync(file, 'utf8'))
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => join(dirname(file), specifier)),
  );
  return [...new Set([...found, resolve('src/content.config.ts')])].filter(isNative).sort();
}

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'rolldown';
import { rolldown } from 'rolldown';
import { importsOf } from '../native-module-judge.ts';
import { ownUrls } from '../own-urls.ts';
import { astroCode, EARLY, nameOf } from './astro-code.ts';
import { writeBundle } from './write-bundle.ts';

/** With these modules begins what a preview loads of Astro. */
const ENTRIES = [
  'vite-plugin-app/createAstroServerApp.js',
  'runtime/compiler/index.js',
  'core/fetch/default-handler.js',
  'core/app/manifest.js',
  'core/errors/userError.js',
  'jsx-runtime/index.js',
];

/** Modules that Astro's plugins make. */
const VIRTUAL = /^(?:virtual|astro):/;
/** Packages that Vite must process, because Node cannot load them as they are. */
const INCLUDED = /^(?:@astrojs\/internal-helpers|neotraverse|zod)(?:\/|$)/;

/**
 * Bundles the modules with which Astro renders the pages of a preview. Vite takes milliseconds for
 * each of them, and there are hundreds. Each module keeps a file of its own with its exports, so
 * that whoever imports one of them gets the same as before, and no module runs twice.
 * @param folder is created
 * @throws Error when a module cannot be bundled or the folder cannot be written
 */
export async function bundleAstro(folder: string): Promise<void> {
  const modules = modulesFrom(ENTRIES.map((path) => join(astroCode, path)).filter(existsSync));
  const bundle = await rolldown({
    input: Object.fromEntries([...modules.keys()].map((file) => [nameOf(file), file])),
    platform: 'node',
    tsconfig: false,
    treeshake: false,
    // As Vite defines it in a preview.
    transform: { define: { 'import.meta.env': JSON.stringify({ DEV: true, PROD: false }) } },
    logLevel: 'silent',
    plugins: [externals(), ownUrls()],
  });
  await writeBundle(bundle, folder, {
    entryFileNames: '[name]',
    chunkFileNames: '[name].mjs',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        // Virtual modules need the early ones, and the late ones need virtual modules, which only
        // Vite can load.
        { name: 'late', test: (id) => modules.get(id) === true },
        { name: basename(EARLY, '.mjs'), test: () => true },
      ],
    },
  });
}

/** Returns modules and all that they import, with whether they need Vite. */
function modulesFrom(entries: readonly string[]): Map<string, boolean> {
  const importers = new Map<string, string[]>();
  const files = new Set(entries);
  for (const file of files)
    for (const specifier of staticImports(file)) {
      const target = join(dirname(file), specifier);
      if (specifier.startsWith('.') && target.endsWith('.js') && existsSync(target)) {
        files.add(target);
        importers.set(target, [...(importers.get(target) ?? []), file]);
      }
    }
  const late = new Set([...files].filter(needsVite));
  for (const file of late) for (const importer of importers.get(file) ?? []) late.add(importer);
  return new Map([...files].map((file) => [file, late.has(file)]));
}

/** Returns whether only Vite can load a module. */
function needsVite(file: string): boolean {
  const code = readFileSync(file, 'utf8');
  return /\bimport\.meta\.hot\b/.test(code) || importsOf(code).some((id) => VIRTUAL.test(id));
}

function staticImports(file: string): string[] {
  return importsOf(readFileSync(file, 'utf8').replaceAll(/\bimport\s*\(/g, 'load('));
}

/** Leaves packages to Node, and to Vite what is imported later. */
function externals(): Plugin {
  const fromAstro = createRequire(join(astroCode, 'index.js'));
  const fromProject = createRequire(resolve('package.json'));
  return {
    name: 'handrail-externals',
    resolveId: {
      order: 'pre',
      handler(id, importer, { kind }) {
        if (importer === undefined) return undefined;
        if (VIRTUAL.test(id) || id.startsWith('node:')) return { id, external: true };
        if (id.startsWith('.'))
          return kind === 'dynamic-import'
            ? { id: pathToFileURL(join(dirname(importer), id)).href, external: true }
            : undefined;
        if (INCLUDED.test(id) && kind !== 'dynamic-import') return undefined;
        // The bundle is in another folder, where another version of the package may be found.
        return fileOf(fromAstro, id) === fileOf(fromProject, id)
          ? { id, external: true }
          : undefined;
      },
    },
  };
}

function fileOf(require: NodeJS.Require, id: string): string | undefined {
  try {
    return require.resolve(id);
  } catch {
    // Some packages have no file for `require`.
    return undefined;
  }
}

import type { AstroIntegration } from 'astro';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { filesBelow } from '../../lib/files-below.ts';
import { removeOldFolders } from '../../lib/remove-old-folders.ts';
import { astroCode, bundlePath, BUNDLES, EARLY, nameOf } from './astro-code.ts';

/** Name of the global slot through which Vite's modules reach those that Node has loaded. */
const SLOT = 'handrail.astro';
const slot = globalThis as { [name: symbol]: unknown };

/** In another environment, Astro loads few of its modules. */
const ENVIRONMENT = 'ssr';

/**
 * Lets a preview load Astro's code from a bundle, which is kept: Vite takes more than a second for
 * the hundreds of modules, before the first page.
 */
export function bundledAstro(): AstroIntegration {
  return {
    name: 'handrail-bundled-astro',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        const bundle = keptBundle();
        updateConfig({ vite: { plugins: [bundleReader(bundle)] } });
      },
    },
  };
}

type Module = Readonly<Record<string, unknown>>;

/** A bundle: its folder, its files that each hold the exports of a module, and what Node loads. */
type Bundle = {
  readonly folder: string;
  readonly names: ReadonlySet<string>;
  readonly early: Module;
};

/** Returns the bundle; undefined when it cannot be made. Vite then loads the single modules. */
async function keptBundle(): Promise<Bundle | undefined> {
  const folder = bundlePath('bundle-astro.ts');
  try {
    if (!existsSync(folder)) {
      const { bundleAstro } = await import('./bundle-astro.ts');
      removeOldFolders(BUNDLES);
      await bundleAstro(folder);
    }
    const early = (await import(pathToFileURL(join(folder, EARLY)).href)) as Module;
    return { folder, names: new Set(filesBelow(folder)), early };
  } catch {
    // The next start makes a damaged one again.
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

function bundleReader(making: Promise<Bundle | undefined>): Plugin {
  return {
    name: 'handrail-bundled-astro',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === ENVIRONMENT,
    resolveId: {
      filter: { id: /^astro\/|[/\\]astro[/\\]dist[/\\]|^\.\.?\/.*\.js$/ },
      async handler(id, importer, options) {
        const bundle = await making;
        if (!bundle) return undefined;
        const file = await fileOf(id, importer, async () => {
          const found = await this.resolve(id, importer, { ...options, skipSelf: true });
          return found?.id;
        });
        if (file === undefined || !file.startsWith(astroCode)) return undefined;
        const name = nameOf(file);
        return bundle.names.has(name) ? join(bundle.folder, name) : undefined;
      },
    },
    load: {
      filter: { id: /[/\\]handrail[/\\]astro[/\\]/ },
      async handler(id) {
        const bundle = await making;
        const code =
          bundle && basename(id) === EARLY ? exportsOf(bundle.early) : readFileSync(id, 'utf8');
        // A source map takes long to make, and would show Astro's code only.
        return { code, map: { mappings: '' } };
      },
    },
  };
}

/** Returns code that exports what a module exports that Node has loaded, which is faster. */
function exportsOf(loaded: Module): string {
  slot[Symbol.for(SLOT)] = loaded;
  const names = Object.keys(loaded);
  // Short names of the bundler may be reserved words.
  return [
    `const loaded = globalThis[Symbol.for('${SLOT}')];`,
    ...names.map((name, number) => `const v${number} = loaded.${name};`),
    `export { ${names.map((name, number) => `v${number} as ${name}`).join(', ')} };`,
  ].join('\n');
}

async function fileOf(
  id: string,
  importer: string | undefined,
  find: () => Promise<string | undefined>,
): Promise<string | undefined> {
  if (id.startsWith('file:')) return fileURLToPath(id);
  if (id.startsWith('astro/')) return find();
  if (!id.startsWith('.')) return id;
  return importer?.startsWith(astroCode + sep) ? join(dirname(importer), id) : undefined;
}

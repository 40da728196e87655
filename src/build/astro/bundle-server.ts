import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'rolldown';
import { rolldown } from 'rolldown';
import { ownUrls } from '../own-urls.ts';
import { astroCode, SERVER } from './astro-code.ts';
import { writeBundle } from './write-bundle.ts';

/** Packages that consist of few files, and those with native code or files of their own. */
const PACKAGES = /^(?:vite|rolldown|sharp|satteri|esbuild|@astrojs\/(?:compiler|markdown)-\w+)$/;

/**
 * Bundles Astro's server with the packages that it uses: Node takes longer to find and load their
 * 800 modules than to run them.
 * @param folder is created
 * @throws Error when a module cannot be bundled or the folder cannot be written
 */
export async function bundleServer(folder: string): Promise<void> {
  const bundle = await rolldown({
    input: { [basename(SERVER, '.mjs')]: join(astroCode, 'core/dev/index.js') },
    platform: 'node',
    tsconfig: false,
    logLevel: 'silent',
    plugins: [externals(), ownUrls(/^\0/)],
  });
  await writeBundle(bundle, folder, { entryFileNames: '[name].mjs' });
}

/** Leaves to Node what is imported later, CommonJS, and packages that it loads as fast. */
function externals(): Plugin {
  return {
    name: 'handrail-externals',
    resolveId: {
      order: 'pre',
      async handler(id, importer, { kind }) {
        const isLater = kind === 'dynamic-import';
        if (importer === undefined || id.startsWith('node:')) return undefined;
        if (id.startsWith('.') && !isLater) return undefined;
        const found = await this.resolve(id, importer, { skipSelf: true });
        if (!found || found.external) return { id, external: true };
        if (!isLater && !PACKAGES.test(id) && isModule(found.id, found.packageJsonPath))
          return found;
        // The bundle is in another folder, where another version of the package may be found.
        return { id: pathToFileURL(found.id).href, external: true };
      },
    },
  };
}

function isModule(file: string, packageFile: string | undefined): boolean {
  if (file.endsWith('.mjs')) return true;
  if (packageFile === undefined) return false;
  return (JSON.parse(readFileSync(packageFile, 'utf8')) as { type?: string }).type === 'module';
}

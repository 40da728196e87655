import type { AstroIntegration } from 'astro';
import { dirname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { overridesFolder } from '../../config/owner-files.ts';
import { nativeModuleJudge } from '../native-module-judge.ts';

type Judge = (file: string) => boolean;

/** The bundle of the pages reaches the modules of Node through this global slot. */
const SLOT = 'handrail.native-modules';
const modules = new Map<string, Readonly<Record<string, unknown>>>();
const files = new Set<string>();

/** Returns the files whose changes a preview shows only after a restart, as absolute paths. */
export function nativeFiles(): readonly string[] {
  return [...files];
}

/**
 * Lets Node load the modules of a preview's pages that need nothing of Vite. Node has loaded most
 * of them already, for the configuration, and Vite takes several milliseconds for each.
 */
export function nativeModules(): AstroIntegration {
  const isNative = nativeModuleJudge(resolve('src'));
  const isOthers = (id: string) =>
    [overridesFolder(), resolve('src/pages')].some((folder) => id.startsWith(folder + sep));
  return {
    name: 'handrail-native-modules',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build')
          updateConfig({ vite: { plugins: [leaveToNode(isNative, isOthers)] } });
        if (command !== 'dev') return;
        Object.assign(globalThis, { [Symbol.for(SLOT)]: modules });
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'handrail-native-modules',
                enforce: 'pre',
                async load(id) {
                  const isServer = this.environment.config.consumer === 'server';
                  return isServer && !isOthers(id) && isNative(id) ? loadNative(id) : undefined;
                },
              },
            ],
          },
        });
      },
    },
  };
}

/** Keeps native modules out of the bundle, which imports them by their URLs. */
function leaveToNode(isNative: Judge, isOthers: Judge): Plugin {
  return {
    name: 'handrail-native-modules',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ config }) => config.consumer === 'server',
    resolveId: {
      filter: { id: /^\.\.?\/.*\.ts$/ },
      handler(source, importer) {
        if (importer === undefined) return undefined;
        const file = resolve(dirname(importer.replace(/\?.*$/s, '')), source);
        if (isOthers(file) || !isNative(file)) return undefined;
        return { id: pathToFileURL(file).href, external: true };
      },
    },
  };
}

/** Loads a module. Returns code that exports what it exports. */
async function loadNative(file: string): Promise<string> {
  files.add(file);
  const loaded = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  modules.set(file, loaded);
  const names = Object.keys(loaded);
  const at = `globalThis[Symbol.for('${SLOT}')].get(${JSON.stringify(file)})`;
  return [
    `const loaded = ${at};`,
    ...names.map((name, number) => `const v${number} = loaded.${name};`),
    `export { ${names.map((name, number) => `v${number} as ${name}`).join(', ')} };`,
  ].join('\n');
}

import type { AstroIntegration } from 'astro';
import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { overridesFolder } from '../../config/owner-files.ts';
import { nativeModuleJudge } from '../native-module-judge.ts';
import { nativeModule, nativeSlot } from './native-slot.ts';

const files = new Set<string>();

/** Returns the files whose changes a preview shows only after a restart, as absolute paths. */
export function nativeFiles(): readonly string[] {
  return [...files];
}

/**
 * Lets Node load the modules of the pages that need nothing of Vite. Node has loaded most of them
 * already, to check the articles, and Vite takes several milliseconds for each.
 */
export function nativeModules(): AstroIntegration {
  const isNative = nativeModuleJudge(resolve('src'));
  const isOthers = (id: string) =>
    [overridesFolder(), resolve('src/pages')].some((folder) => id.startsWith(folder + sep));
  return {
    name: 'handrail-native-modules',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'handrail-native-modules',
                enforce: 'pre',
                applyToEnvironment: ({ config }) => config.consumer === 'server',
                load: {
                  filter: { id: /\.ts$/ },
                  handler: (id) => (!isOthers(id) && isNative(id) ? loadNative(id) : undefined),
                },
              },
            ],
          },
        });
      },
    },
  };
}

/**
 * Loads a module.
 * @returns code that exports what it exports; a kept program may run it later, in another process
 */
async function loadNative(file: string): Promise<{ code: string; moduleSideEffects: false }> {
  files.add(file);
  const { href } = pathToFileURL(file);
  const loaded = await nativeModule(
    file,
    () => import(href) as Promise<Readonly<Record<string, unknown>>>,
  );
  const names = Object.keys(loaded);
  const bundled = `await globalThis[Symbol.for('${nativeSlot}')]?.()`;
  const path = JSON.stringify(file);
  const code = [
    `const loaded = (${bundled})?.modules.get(${path}) ??`,
    `  (await import(/* @vite-ignore */ ${JSON.stringify(href)}));`,
    ...names.map((name, number) => `const v${number} = loaded.${name};`),
    `export { ${names.map((name, number) => `v${number} as ${name}`).join(', ')} };`,
  ].join('\n');
  return { code, moduleSideEffects: false };
}

import type { AstroIntegration } from 'astro';
import { basename, dirname, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { componentsFolder, overriddenComponents } from '../../config/overridden-components.ts';
import { overridesFolder } from '../../config/owner-files.ts';

/**
 * Makes a component in the owner's overrides folder replace ours of the same name. Files in that
 * folder still import ours, so that an override can wrap the component that it replaces.
 */
export function overrideComponents(): AstroIntegration {
  return {
    name: 'handrail-overrides',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [resolver()] } });
      },
    },
  };
}

function resolver(): Plugin {
  return {
    name: 'handrail-overrides',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\.astro$/ },
      async handler(source, importer, options) {
        const override = overriddenComponents().get(basename(source));
        if (override === undefined || importer === undefined || isOwners(importer))
          return undefined;
        const found = await this.resolve(source, importer, { ...options, skipSelf: true });
        return found && dirname(found.id) === resolve(componentsFolder) ? override : found;
      },
    },
  };
}

function isOwners(file: string): boolean {
  return resolve(file).startsWith(overridesFolder() + sep);
}

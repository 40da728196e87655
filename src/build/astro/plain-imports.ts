import type { Plugin } from 'vite';

/**
 * Returns a plugin that leaves dynamic imports of scripts as they are. Vite's function around them
 * also loads their style sheets, which none of ours has, and would be a quarter of the script that
 * every page loads.
 */
export function plainImports(): Plugin {
  return {
    name: 'handrail-plain-imports',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}

import type { AstroIntegration } from 'astro';
import { dirname } from 'node:path';
import { appearanceMistakes } from '../../config/require-valid-appearance.ts';
import { overridesFolder, themeFile } from '../../config/owner-files.ts';

/**
 * Reloads all pages of `npm run dev` when the owner adds or removes a style sheet or a component,
 * because that changes what pages import. Prints mistakes.
 */
export function followOwnerFiles(): AstroIntegration {
  return {
    name: 'handrail-follow-owner-files',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const isOwners = (path: string) =>
          path === themeFile() || dirname(path) === overridesFolder();
        server.watcher.add([overridesFolder(), themeFile()]);
        server.watcher.on('all', (event, path) => {
          if (!isOwners(path)) return;
          for (const mistake of appearanceMistakes()) logger.error(mistake);
          if (event === 'change') return;
          for (const { moduleGraph, hot } of Object.values(server.environments)) {
            // Packages import nothing of the owner's, and there are hundreds of their modules.
            for (const module of moduleGraph.idToModuleMap.values())
              if (!module.id?.includes('/node_modules/')) moduleGraph.invalidateModule(module);
            hot.send({ type: 'full-reload' });
          }
        });
      },
    },
  };
}

import type { AstroIntegration } from 'astro';
import { createBuildContext } from '../build-context.ts';
import { contextIfSet, setContext } from '../current-context.ts';
import { createLiveContext } from '../live-context.ts';

/**
 * Chooses the build context. `npm run build` has set its own, since it checks the articles before
 * it starts Astro; the other one is for Astro's own commands.
 */
export function buildContextIntegration(): AstroIntegration {
  return {
    name: 'handrail-build-context',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'dev') setContext(createLiveContext());
        else if (!contextIfSet()) setContext(createBuildContext());
      },
    },
  };
}

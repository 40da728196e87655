import type { AstroIntegration } from 'astro';
import { createBuildContext } from '../build-context.ts';
import { contextIfSet, setContext } from '../current-context.ts';
import { createLiveContext } from '../live-context.ts';

/**
 * Sets the build context for Astro's own commands. `npm run build` sets its own before it starts
 * Astro, because it checks the articles first.
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

import type { AstroIntegration } from 'astro';
import { createBuildContext } from '../build-context.ts';
import { codeVersion } from '../code-version.ts';
import { contextIfSet, setContext } from '../current-context.ts';
import type { LiveContext } from '../live-context.ts';
import { createLiveContext } from '../live-context.ts';
import { startArticleWork } from '../thread/article-work.ts';
import type { KeptDerived } from './derived-store.ts';
import { openDerivedStore } from './derived-store.ts';
import { followArticles } from './follow-articles.ts';

/**
 * Sets the build context for Astro's own commands. `npm run build` sets its own before it starts
 * Astro, because it checks the articles first.
 */
export function buildContextIntegration(): AstroIntegration {
  let live: LiveContext | undefined;
  let derived: KeptDerived | undefined;
  return {
    name: 'handrail-build-context',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'dev') {
          const version = codeVersion();
          derived = openDerivedStore(version);
          live = createLiveContext(derived, version);
          setContext(live);
        } else if (!contextIfSet()) {
          const context = setContext(createBuildContext());
          if (command === 'build') context.work = startArticleWork(context, codeVersion());
        }
      },
      'astro:server:setup': ({ server }) => {
        if (live) followArticles(server, live);
        derived?.follow(server);
      },
    },
  };
}

import type { AstroIntegration } from 'astro';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rootRoutes } from '../../config/root-paths.ts';
import { site } from '../../config/settings.ts';
import { currentContext } from '../current-context.ts';
import { fullText } from '../full-text.ts';

/** Writes `/llms-full.txt` of each locale. Runs after `markdownFiles`, whose files it reads. */
export function fullTextFiles(): AstroIntegration {
  return {
    name: 'handrail-full-text-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const context = currentContext();
        if (!site.ai.full || context.shard.number > 1) return;
        const output = fileURLToPath(dir);
        const written = (path: string) => {
          const file = join(output, path);
          // Other shards write the files of their articles.
          return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
        };
        for (const { code } of site.locales) {
          const file = join(output, rootRoutes.llmsFull(code));
          mkdirSync(dirname(file), { recursive: true });
          const handle = openSync(file, 'w');
          try {
            for (const piece of fullText(context, code, written)) writeSync(handle, piece);
          } finally {
            closeSync(handle);
          }
        }
      },
    },
  };
}

import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { currentContext } from '../current-context.ts';
import { writeMarkdown } from '../write-markdown.ts';

/** Adds the Markdown files of the articles, which the thread of the build may have written. */
export function markdownFiles(): AstroIntegration {
  return {
    name: 'handrail-markdown-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const output = fileURLToPath(dir);
        const context = currentContext();
        const isWritten = await context.work?.finishMarkdown(output);
        if (!isWritten) await writeMarkdown(context, output);
      },
    },
  };
}

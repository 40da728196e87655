import type { AstroIntegration } from 'astro';
import { brandCss } from '../../config/brand.ts';
import { site } from '../../config/site.ts';
import { UserError } from '../../lib/problem.ts';

const NAME = 'virtual:brand.css';

/** Brings the colours of `src/site.ts` into the site's style sheet, as `virtual:brand.css`. */
export function brandStyle(): AstroIntegration {
  const css = brandStyleSheet();
  return {
    name: 'handrail-brand',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // A name that ends in .css makes Vite treat it as a style sheet.
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'handrail-brand',
                resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
                load: (id) => (id === `\0${NAME}` ? css : undefined),
              },
            ],
          },
        });
      },
    },
  };
}

/**
 * Commands call it before they start Astro, which would put a stack around the sentence.
 * @throws UserError when a colour cannot be read
 */
export function brandStyleSheet(): string {
  try {
    return brandCss(site.brand);
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
}

import type { AstroIntegration } from 'astro';
import { brandCss } from '../../config/brand.ts';
import { site } from '../../config/site.ts';

const NAME = 'virtual:brand.css';

/** Brings the colours of `src/site.ts` into the site's style sheet, as `virtual:brand.css`. */
export function brandStyle(): AstroIntegration {
  const css = brandCss(site.brand);
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

import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { brandCss } from '../../config/brand.ts';
import { themeFile } from '../../config/owner-files.ts';
import { site } from '../../config/settings.ts';

const BRAND = 'virtual:brand.css';
const THEME = 'virtual:theme.css';

/**
 * Provides `virtual:brand.css`, the accent of the settings, and `virtual:theme.css`, the owner's
 * style sheet, which is empty without one.
 */
export function brandStyle(): AstroIntegration {
  return {
    name: 'handrail-brand',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Vite treats a module as a style sheet when its name ends in .css.
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'handrail-brand',
                resolveId: (id) => {
                  if (id === THEME && existsSync(themeFile())) return themeFile();
                  return [BRAND, THEME].includes(id) ? `\0${id}` : undefined;
                },
                load: (id) => {
                  if (id === `\0${BRAND}`) return brandCss(site.brand);
                  return id === `\0${THEME}` ? '' : undefined;
                },
              },
            ],
          },
        });
      },
    },
  };
}

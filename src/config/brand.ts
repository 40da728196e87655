import Color from 'colorjs.io/dist/color.min.js';
import { schemes } from './palette.ts';
import type { BrandDefinition } from './site-definition.ts';

/** Returns a style sheet with the accent of a site, for light and dark pages. */
export function brandCss({ accent }: BrandDefinition): string {
  const [light, dark] = schemes.map((scheme) => accentRule(accent[scheme]));
  return `@layer tokens{${light}@media (prefers-color-scheme:dark){${dark}}}`;
}

/** Returns the color of text on a color: white or nearly black, whichever is easier to read. */
export function inkOn(color: string): string {
  const ground = new Color(color);
  const [white, black] = ['#ffffff', '#000000'].map((ink) => ground.contrast(ink, 'WCAG21'));
  return Number(white) >= Number(black) ? '#ffffff' : '#06120f';
}

/** Returns one sentence for each accent that is not a color such as `#0c5f63`. */
export function accentMistakes({ accent }: BrandDefinition): string[] {
  return schemes
    .filter((scheme) => !isColor(accent[scheme]))
    .map((scheme) => {
      const field = `src/site.ts: brand.accent.${scheme}`;
      return `${field} is "${accent[scheme]}" but must be a color such as "#0c5f63".`;
    });
}

/** The image for shared links, too, is drawn in this color, so it is written in one form only. */
function isColor(value: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(value);
}

function accentRule(accent: string): string {
  return `:root{--accent:${accent};--accent-ink:${inkOn(accent)}}`;
}

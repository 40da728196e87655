import { contrast, mixed } from './contrast.ts';
import type { BrandDefinition } from './site-definition.ts';

/** The surfaces of `tokens.css`, and how much of the accent its tint mixes into them: the hardest ground to read it on. */
const SURFACES = { light: '#ffffff', dark: '#171f1d' };
const TINT = 0.1;
/** Least contrast of text, WCAG 2.2 AA. */
const LEAST = 4.5;

/**
 * The colours of an owner's brand as CSS: the accent for links, buttons and marks of place, and the text on it.
 * @throws Error with one sentence when a colour is not `#rrggbb` or is too faint to read
 */
export function brandCss({ accent }: BrandDefinition): string {
  const rule = (scheme: keyof typeof SURFACES) => {
    const color = accent[scheme];
    if (!/^#[0-9a-f]{6}$/i.test(color))
      throw new Error(
        `src/site.ts: brand.accent.${scheme} is "${color}" but must be a colour such as "#0c5f63".`,
      );
    const reached = contrast(color, mixed(color, SURFACES[scheme], TINT));
    if (reached < LEAST) {
      const fix = scheme === 'light' ? 'darker' : 'lighter';
      throw new Error(
        `src/site.ts: brand.accent.${scheme} "${color}" has a contrast of ${reached.toFixed(1)} on the ${scheme} page and needs ${LEAST}. Choose a ${fix} one.`,
      );
    }
    return `:root{--accent:${color};--accent-ink:${inkOn(color)}}`;
  };
  return `${rule('light')}@media (prefers-color-scheme:dark){${rule('dark')}}`;
}

/** The colour of text on a ground of this colour: white or nearly black, whichever is easier to read. */
export function inkOn(color: string): string {
  return contrast(color, '#ffffff') >= contrast(color, '#000000') ? '#ffffff' : '#06120f';
}

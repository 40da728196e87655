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

function accentRule(accent: string): string {
  return `:root{--accent:${accent};--accent-ink:${inkOn(accent)}}`;
}

import { contrast, mixed } from './contrast.ts';
import type { ColorName, Palette, Scheme } from '../domain/palette.ts';
import { colorNames, defaultPalette, schemes, textOn } from '../domain/palette.ts';
import type { BrandDefinition } from './site-definition.ts';

/** Share of the accent in `--accent-tint`, the ground on which the accent is hardest to read. */
const TINT = 0.1;
/** Least contrast of text, WCAG 2.2 AA. */
const LEAST = 4.5;

/** For readers who ask for more contrast. */
const MORE_CONTRAST =
  ':root{--ink-soft:var(--ink);--ink-faint:var(--ink);--line:var(--line-strong)}';

/**
 * Returns a style sheet with all colors of a site, for light and dark pages: the one source of
 * every color, so that what is checked here is what readers see.
 * @throws Error with one sentence when a color is not `#rrggbb` or is too faint to read
 */
export function brandCss(brand: BrandDefinition): string {
  const [light, dark] = schemes.map((scheme) => rootRule(brand, scheme));
  return [
    light,
    `@media (prefers-color-scheme:dark){${dark}}`,
    `@media (prefers-contrast:more){${MORE_CONTRAST}}`,
  ].join('');
}

/** Returns the color of text on a ground: white or nearly black, whichever is easier to read. */
export function inkOn(color: string): string {
  return contrast(color, '#ffffff') >= contrast(color, '#000000') ? '#ffffff' : '#06120f';
}

function rootRule(brand: BrandDefinition, scheme: Scheme): string {
  const accent = brand.accent[scheme];
  requireColor(`brand.accent.${scheme}`, accent);
  const palette = paletteOf(brand, scheme);
  const tint = mixed(accent, palette.surface, TINT);
  requireContrast(`brand.accent.${scheme}`, scheme, accent, [palette.paper, tint]);
  for (const [text, ground] of textOn) {
    requireContrast(`brand.colors.${scheme}.${text}`, scheme, palette[text], [palette[ground]]);
  }
  const colors = {
    ...Object.fromEntries(colorNames.map((name) => [kebabCase(name), palette[name]])),
    accent,
    'accent-ink': inkOn(accent),
    'accent-tint': `color-mix(in srgb,var(--accent) ${TINT * 100}%,var(--surface))`,
  };
  const declarations = Object.entries(colors).map(([name, color]) => `--${name}:${color}`);
  return `:root{${declarations.join(';')}}`;
}

function paletteOf(brand: BrandDefinition, scheme: Scheme): Palette {
  const changed = brand.colors?.[scheme] ?? {};
  for (const [name, color] of Object.entries(changed)) {
    requireName(scheme, name);
    requireColor(`brand.colors.${scheme}.${name}`, color);
  }
  return { ...defaultPalette[scheme], ...changed };
}

function requireName(scheme: Scheme, name: string): asserts name is ColorName {
  if (colorNames.some((known) => known === name)) return;
  const field = `src/site.ts: brand.colors.${scheme}`;
  throw new Error(`${field} has an unknown color "${name}". Use one of: ${colorNames.join(', ')}.`);
}

function requireColor(field: string, color: string): void {
  if (/^#[0-9a-f]{6}$/i.test(color)) return;
  throw new Error(`src/site.ts: ${field} is "${color}" but must be a color such as "#0c5f63".`);
}

function requireContrast(
  field: string,
  scheme: Scheme,
  color: string,
  grounds: readonly string[],
): void {
  const reached = Math.min(...grounds.map((ground) => contrast(color, ground)));
  if (reached >= LEAST) return;
  const found = `has a contrast of ${reached.toFixed(1)} on the ${scheme} page`;
  const fix = `Choose a ${scheme === 'light' ? 'darker' : 'lighter'} one.`;
  throw new Error(`src/site.ts: ${field} "${color}" ${found} and needs ${LEAST}. ${fix}`);
}

function kebabCase(name: ColorName): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

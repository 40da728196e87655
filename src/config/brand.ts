import { contrast, mixed } from './contrast.ts';
import type { ColorName, Palette, Scheme } from '../domain/palette.ts';
import { colorNames, schemes, textOn } from '../domain/palette.ts';

/** Share of the accent in `--accent-tint`, the ground on which the accent is hardest to read. */
const TINT = 0.1;
/** Least contrast of text, WCAG 2.2 AA. */
const LEAST = 4.5;

/** For readers who ask for more contrast. */
const MORE_CONTRAST =
  ':root{--ink-soft:var(--ink);--ink-faint:var(--ink);--line:var(--line-strong)}';

/** Colors of a site as `#rrggbb`, on light and on dark pages. */
export type BrandColors = {
  /** Color of links and buttons. */
  readonly accent: Readonly<Record<Scheme, string>>;
  readonly colors: Readonly<Record<Scheme, Palette>>;
};

/** A color that is too faint to read: where in `brand`, and the sentence for the owner. */
export type ColorProblem = { readonly path: readonly string[]; readonly message: string };

/**
 * Returns a style sheet with all colors of a site, for light and dark pages: the one source of
 * every color, so that what is checked here is what readers see.
 */
export function brandCss(brand: BrandColors): string {
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

/** Returns the colors of a site that cannot be read on what they stand on. */
export function colorProblems({ accent, colors }: BrandColors): ColorProblem[] {
  return schemes.flatMap((scheme) => {
    const { [scheme]: palette } = colors;
    const tint = mixed(accent[scheme], palette.surface, TINT);
    return [
      ...faint(['accent', scheme], scheme, accent[scheme], [palette.paper, tint]),
      ...[...Map.groupBy(textOn, ([text]) => text)].flatMap(([text, pairs]) =>
        faint(
          ['colors', scheme, text],
          scheme,
          palette[text],
          pairs.map(([, ground]) => palette[ground]),
        ),
      ),
    ];
  });
}

function faint(
  path: readonly string[],
  scheme: Scheme,
  color: string,
  grounds: readonly string[],
): ColorProblem[] {
  const reached = Math.min(...grounds.map((ground) => contrast(color, ground)));
  if (reached >= LEAST) return [];
  const found = `has a contrast of ${reached.toFixed(1)} on the ${scheme} page`;
  const fix = `Choose a ${scheme === 'light' ? 'darker' : 'lighter'} one.`;
  return [{ path, message: `"${color}" ${found} and needs ${LEAST}. ${fix}` }];
}

function rootRule({ accent, colors: palettes }: BrandColors, scheme: Scheme): string {
  const { [scheme]: palette } = palettes;
  const colors = {
    ...Object.fromEntries(colorNames.map((name) => [kebabCase(name), palette[name]])),
    accent: accent[scheme],
    'accent-ink': inkOn(accent[scheme]),
    'accent-tint': `color-mix(in srgb,var(--accent) ${TINT * 100}%,var(--surface))`,
  };
  const declarations = Object.entries(colors).map(([name, color]) => `--${name}:${color}`);
  return `:root{${declarations.join(';')}}`;
}

function kebabCase(name: ColorName): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

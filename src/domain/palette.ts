/** Names of the colors of pages; `inkSoft` is `--ink-soft` in style sheets. */
export const colorNames = [
  'paper',
  'surface',
  'ink',
  'inkSoft',
  'inkFaint',
  'line',
  'lineStrong',
  'mark',
  'markInk',
  'warning',
  'warningTint',
] as const;
export type ColorName = (typeof colorNames)[number];

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** Colors as `#rrggbb`. */
export type Palette = Readonly<Record<ColorName, string>>;

/** The colors of a site that sets no others in `brand.colors` of `src/site.ts`. */
export const defaultPalette: Readonly<Record<Scheme, Palette>> = {
  light: {
    paper: '#fbfbf8',
    surface: '#ffffff',
    ink: '#18211f',
    inkSoft: '#46524f',
    inkFaint: '#5f6b68',
    line: '#dde2de',
    lineStrong: '#87938f',
    mark: '#fbeab0',
    markInk: '#2b2300',
    warning: '#8a4b08',
    warningTint: '#fbf1e3',
  },
  dark: {
    paper: '#101615',
    surface: '#171f1d',
    ink: '#e8eeec',
    inkSoft: '#b9c4c1',
    inkFaint: '#98a5a1',
    line: '#2b3533',
    lineStrong: '#6f7d79',
    mark: '#57480f',
    markInk: '#fff4c9',
    warning: '#f0b36b',
    warningTint: '#2e2416',
  },
};

/** Text and the colors it stands on. */
export const textOn: readonly (readonly [text: ColorName, ground: ColorName])[] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['inkSoft', 'paper'],
  ['inkSoft', 'surface'],
  ['inkFaint', 'paper'],
  ['inkFaint', 'surface'],
  ['markInk', 'mark'],
  ['warning', 'warningTint'],
];

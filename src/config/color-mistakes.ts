import Color from 'colorjs.io/dist/color.min.js';
import { existsSync, readFileSync } from 'node:fs';
import { CssSyntaxError } from 'postcss';
import { brandCss } from './brand.ts';
import type { Tokens } from './color-value.ts';
import { colorValue } from './color-value.ts';
import { shownFile, themeFile } from './owner-files.ts';
import { accentTokens, schemes, textOn } from './palette.ts';
import type { Scheme } from './palette.ts';
import { rootTokens } from './root-tokens.ts';
import { settingPosition } from './setting-position.ts';
import type { BrandDefinition } from './site-definition.ts';

/** Minimum contrast of text, WCAG 2.2 AA. */
const LEAST = 4.5;

type Theme = { readonly file: string; readonly css: string };

/**
 * Returns one sentence for each color of the owner that is invalid or too faint to read. Ignores
 * colors that only a browser can compute, and rules other than `:root`.
 */
export function colorMistakes(brand: BrandDefinition): string[] {
  const file = themeFile();
  const css = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return colorMistakesIn(brand, { file: shownFile(file), css });
}

/** Returns the result of `colorMistakes` for this theme. */
export function colorMistakesIn(brand: BrandDefinition, theme: Theme): string[] {
  try {
    return [...new Set(schemes.flatMap((scheme) => mistakesIn(brand, theme, scheme)))];
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    return [`${theme.file}:${error.line}:${error.column}: ${error.reason}.`];
  }
}

/** Returns whether links in this accent are readable on pages without a theme. */
export function isReadableAccent(accent: string, scheme: Scheme): boolean {
  const brand = { logo: '', accent: { light: accent, dark: accent } };
  return mistakesIn(brand, { file: '', css: '' }, scheme).length === 0;
}

function mistakesIn(brand: BrandDefinition, { file, css }: Theme, scheme: Scheme): string[] {
  const ours = rootTokens(readFileSync('src/styles/tokens.css', 'utf8') + brandCss(brand), scheme);
  const theirs = rootTokens(css, scheme);
  const tokens: Tokens = new Map([...ours, ...theirs]);
  const colorOf = (name: string, among = tokens) => colorValue(`var(${name})`, among, scheme);
  const isThemed = (name: string) => colorOf(name) !== colorOf(name, ours);

  const misplaced = accentTokens
    .filter((name) => theirs.has(name))
    .map((name) => `${file}: ${name} comes from brand.accent. Set it in src/site.ts.`);
  const faint = faintest(colorOf).map(({ text, ground, color, behind, reached }) => {
    const contrast = `has a contrast of ${reached.toFixed(1)}`;
    if (![text, ground].some(isThemed)) return accentSentence(color, contrast, scheme);
    return (
      `${file}: ${text} (${color}) ${contrast} on ${ground} (${behind}) of ${scheme} pages and ` +
      `needs ${LEAST}. Change one of them; light-dark(#111111, #eeeeee) sets both schemes.`
    );
  });
  return [...misplaced, ...faint];
}

/**
 * Returns each text color that is too faint, with the background on which it is hardest to read.
 */
function faintest(colorOf: (name: string) => string | undefined) {
  const pairs = textOn.flatMap(([text, ground]) => {
    const [color, behind] = [colorOf(text), colorOf(ground)];
    if (color === undefined || behind === undefined) return [];
    const reached = new Color(color).contrast(behind, 'WCAG21');
    return reached < LEAST ? [{ text, ground, color, behind, reached }] : [];
  });
  const worstFirst = pairs.sort((a, b) => a.reached - b.reached);
  return worstFirst.filter(
    ({ text }, index) => worstFirst.findIndex((pair) => pair.text === text) === index,
  );
}

function accentSentence(accent: string, contrast: string, scheme: Scheme): string {
  const fix = `Choose a ${scheme === 'light' ? 'darker' : 'lighter'} one.`;
  const where = `on the ${scheme} page and needs ${LEAST}. ${fix}`;
  const { path, line } = settingPosition(['brand', 'accent', scheme]);
  return `${path}:${line}: brand.accent.${scheme} "${accent}" ${contrast} ${where}`;
}

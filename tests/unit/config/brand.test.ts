import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brandCss, colorProblems } from '../../../src/config/brand.ts';
import { contrast, mixed } from '../../../src/config/contrast.ts';
import { defaultPalette } from '../../../src/domain/palette.ts';

const brand = (light: string, dark: string, colors: object = {}) => ({
  accent: { light, dark },
  colors: { ...defaultPalette, light: { ...defaultPalette.light, ...colors } },
});

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#000000', 21],
  ['#777777', '#ffffff', 4.48],
  ['#0000ff', '#ffffff', 8.59],
  ['#123456', '#123456', 1],
])('%s on %s has the contrast %d', (first, second, expected) => {
  expect(contrast(first, second)).toBeCloseTo(expected, 2);
});

test('colours are mixed by share', () => {
  expect(mixed('#000000', '#ffffff', 0.1)).toBe('#e6e6e6');
});

test('the colours of a brand become a style sheet for both schemes', () => {
  const [light, dark] = brandCss(brand('#0c5f63', '#86d3ca')).split(
    '@media (prefers-color-scheme:dark)',
  );
  expect(light).toMatch(/^:root\{--paper:#fbfbf8;--surface:#ffffff;--ink:.*;--ink-soft:.*\}$/);
  expect(light).toContain(
    '--accent:#0c5f63;--accent-ink:#ffffff;--accent-tint:color-mix(in srgb,var(--accent) 10%,var(--surface))}',
  );
  expect(dark).toContain('--accent:#86d3ca;--accent-ink:#06120f;');
  expect(dark).toMatch(
    /--paper:#101615;.*@media \(prefers-contrast:more\)\{:root\{--ink-soft:var\(--ink\)/,
  );
});

test('colors of the owner replace ours in the style sheet, and are what the accent is checked against', () => {
  const gray = { surface: '#eeeeee', inkSoft: '#223344' };
  expect(brandCss(brand('#0c5f63', '#86d3ca', gray))).toMatch(
    /^:root\{--paper:#fbfbf8;--surface:#eeeeee;.*--ink-soft:#223344;/,
  );
  expect(colorProblems(brand('#0c5f63', '#86d3ca', gray))).toEqual([]);
  const dark = brand('#0c5f63', '#86d3ca', { surface: '#123456' });
  expect(colorProblems(dark).map(({ path }) => path.join('.'))).toEqual([
    'accent.light',
    'colors.light.ink',
    'colors.light.inkSoft',
    'colors.light.inkFaint',
  ]);
});

test('style sheets define no color that src/domain/palette.ts defines', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  expect(tokens).not.toMatch(/#[0-9a-f]{3,8}\b|--(?:paper|surface|ink|line|accent)\b[^)]*:/i);
});

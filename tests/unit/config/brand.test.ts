import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brandCss } from '../../../src/config/brand.ts';
import { contrast, mixed } from '../../../src/config/contrast.ts';

const brand = (light: string, dark: string) => ({ logo: '/logo.svg', accent: { light, dark } });

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
  const colors = { light: { surface: '#123456', inkSoft: '#223344' } };
  const gray = { light: { surface: '#eeeeee', inkSoft: '#223344' } };
  expect(brandCss({ ...brand('#0c5f63', '#86d3ca'), colors: gray })).toMatch(
    /^:root\{--paper:#fbfbf8;--surface:#eeeeee;.*--ink-soft:#223344;/,
  );
  expect(() => brandCss({ ...brand('#0c5f63', '#86d3ca'), colors })).toThrow(
    'brand.accent.light "#0c5f63" has a contrast of',
  );
});

test('style sheets define no color that src/domain/palette.ts defines', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  expect(tokens).not.toMatch(/#[0-9a-f]{3,8}\b|--(?:paper|surface|ink|line|accent)\b[^)]*:/i);
});

test.each([
  [
    brand('#ffcc00', '#86d3ca'),
    'src/site.ts: brand.accent.light "#ffcc00" has a contrast of 1.4 on the light page and needs 4.5. Choose a darker one.',
  ],
  [
    brand('#0c5f63', '#0c5f63'),
    'src/site.ts: brand.accent.dark "#0c5f63" has a contrast of 2.1 on the dark page and needs 4.5. Choose a lighter one.',
  ],
  [
    brand('teal', '#86d3ca'),
    'src/site.ts: brand.accent.light is "teal" but must be a color such as "#0c5f63".',
  ],
  [
    { ...brand('#0c5f63', '#86d3ca'), colors: { dark: { inkFaint: '#333333' } } },
    'src/site.ts: brand.colors.dark.inkFaint "#333333" has a contrast of 1.4 on the dark page and needs 4.5. Choose a lighter one.',
  ],
  [
    { ...brand('#0c5f63', '#86d3ca'), colors: { dark: { ink: 'white' } } },
    'src/site.ts: brand.colors.dark.ink is "white" but must be a color such as "#0c5f63".',
  ],
  [
    { ...brand('#0c5f63', '#86d3ca'), colors: { light: { papr: '#ffffff', ink: '#18211f' } } },
    'src/site.ts: brand.colors.light has an unknown color "papr". Use one of: paper, surface, ink,',
  ],
])('a colour that cannot be read is refused: %j', (definition, message) => {
  expect(() => brandCss(definition)).toThrow(message);
});

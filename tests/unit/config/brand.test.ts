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
  expect(brandCss(brand('#0c5f63', '#86d3ca'))).toBe(
    ':root{--accent:#0c5f63;--accent-ink:#ffffff}@media (prefers-color-scheme:dark){:root{--accent:#86d3ca;--accent-ink:#06120f}}',
  );
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
    'src/site.ts: brand.accent.light is "teal" but must be a colour such as "#0c5f63".',
  ],
])('a colour that cannot be read is refused: %j', (definition, message) => {
  expect(() => brandCss(definition)).toThrow(message);
});

import { expect, test } from 'vitest';
import { accentMistakes, brandCss, inkOn } from '../../../src/config/brand.ts';

const brand = (light: string, dark: string) => ({ logo: '/logo.svg', accent: { light, dark } });

test('the accent becomes a style sheet for both schemes', () => {
  expect(brandCss(brand('#0c5f63', '#86d3ca'))).toBe(
    '@layer tokens{:root{--accent:#0c5f63;--accent-ink:#ffffff}' +
      '@media (prefers-color-scheme:dark){:root{--accent:#86d3ca;--accent-ink:#06120f}}}',
  );
});

test.each([
  ['#000000', '#ffffff'],
  ['#ffffff', '#06120f'],
  ['#777777', '#06120f'],
  ['#0000ff', '#ffffff'],
])('text on %s is %s', (color, ink) => {
  expect(inkOn(color)).toBe(ink);
});

test.each(['teal', '#0c5', '#0c5f63ff', ''])('"%s" is no accent', (color) => {
  expect(accentMistakes(brand(color, '#86d3ca'))).toEqual([
    `src/site.ts: brand.accent.light is "${color}" but must be a color such as "#0c5f63".`,
  ]);
});

import { expect, test } from 'vitest';
import { brandCss, inkOn } from '../../../src/config/brand.ts';

const brand = (light: string, dark: string) => ({ logo: '/logo.svg', accent: { light, dark } });

test('the style sheet sets the accent for both schemes', () => {
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

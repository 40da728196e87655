import { expect, test } from 'vitest';
import { settingPosition } from '../../../src/config/setting-position.ts';
import { colorMistakesIn } from '../../../src/config/color-mistakes.ts';

const accent = { light: '#0c5f63', dark: '#86d3ca' };
const mistakes = (css: string, light = accent.light, dark = accent.dark) =>
  colorMistakesIn({ logo: '/logo.svg', accent: { light, dark } }, { file: 'theme.css', css });
const theme = (css: string) => expect.stringContaining(`theme.css: ${css}`);

test('the default colors are readable', () => {
  expect(mistakes('')).toEqual([]);
});

test.each([
  [
    '#ffcc00',
    accent.dark,
    'brand.accent.light "#ffcc00" has a contrast of 1.4 on the light page ' +
      'and needs 4.5. Choose a darker one.',
  ],
  [
    accent.light,
    '#0c5f63',
    'brand.accent.dark "#0c5f63" has a contrast of 2.1 on the dark page ' +
      'and needs 4.5. Choose a lighter one.',
  ],
])('the accents %s and %s are rejected', (light, dark, message) => {
  const scheme = message.startsWith('brand.accent.light') ? 'light' : 'dark';
  const { path, line } = settingPosition(['brand', 'accent', scheme]);
  expect(line).toBeGreaterThan(1);
  expect(mistakes('', light, dark)).toEqual([`${path}:${line}: ${message}`]);
});

test.each([
  [':root { --paper: light-dark(#ffffff, #000000); --radius-m: 4px }'],
  [':root { --ink: #000 } @media (prefers-color-scheme: dark) { :root { --ink: #fff } }'],
  ['@media (prefers-color-scheme: light) { html { --ink: #000 } }'],
  ['@media print { :root { --ink: #ccc } }'],
  ['.hero { --ink: #fff; --accent: #fff }'],
  [':root { --ink: rgb(from var(--accent) r g b) }'],
  [':root { --line: #fff }'],
])('%s is accepted', (css) => {
  expect(mistakes(css)).toEqual([]);
});

test.each([
  [
    ':root { --ink-faint: #aaaaaa }',
    [theme('--ink-faint (#aaaaaa) has a contrast of 2.2 on --paper (#fbfbf8) of light pages')],
  ],
  [
    ':root { --mark: #fff }',
    [theme('--mark-ink (#fff4c9) has a contrast of 1.1 on --mark (#ffffff) of dark pages')],
  ],
  [
    ':root { --mark: light-dark(var(--ink), #57480f) }',
    [theme('--mark-ink (#2b2300) has a contrast of 1.1 on --mark (#18211f) of light pages')],
  ],
  [
    '@media (prefers-color-scheme: dark) { :root { --warning: oklch(0.2 0 0) } }',
    [theme('--warning (#161616) has a contrast of 1.2 on --warning-tint (#2e2416) of dark pages')],
  ],
  [
    ':root { --accent: #000 }',
    expect.arrayContaining(['theme.css: --accent comes from brand.accent. Set it in src/site.ts.']),
  ],
  [':root {\n  --ink: #000;\n', ['theme.css:1:1: Unclosed block.']],
])('%s is rejected', (css, expected) => {
  expect(mistakes(css)).toEqual(expected);
});

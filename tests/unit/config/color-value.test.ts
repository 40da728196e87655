import { expect, test } from 'vitest';
import { colorValue } from '../../../src/config/color-value.ts';

const tokens = new Map([
  ['--ink', '#112233'],
  ['--text', 'var(--ink)'],
  ['--loop', 'var(--loop)'],
]);

test.each([
  ['#123456', '#123456'],
  ['#abc', '#aabbcc'],
  ['white', '#ffffff'],
  ['rgb(1 2 3)', '#010203'],
  ['rgb(1, 2, 3)', '#010203'],
  ['hsl(0 100% 50%)', '#ff0000'],
  ['oklch(0 0 0)', '#000000'],
  ['var(--text)', '#112233'],
  ['var(--missing, #010101)', '#010101'],
  ['light-dark(rgb(1, 2, 3), #fff)', '#010203'],
  ['color-mix(in srgb, #000 10%, #fff)', '#e6e6e6'],
  ['color-mix(in srgb, var(--ink), #112233)', '#112233'],
])('%s is %s', (value, color) => {
  expect(colorValue(value, tokens, 'light')).toBe(color);
});

test.each([
  'var(--loop)',
  'var(--missing)',
  'rgb(0 0 0 / 50%)',
  'transparent',
  'color-mix(in oklch, #000, #fff)',
  'calc(1px + 2px)',
  '',
])('"%s" is not computed', (value) => {
  expect(colorValue(value, tokens, 'light')).toBeUndefined();
});

test('light-dark() has another color on dark pages', () => {
  expect(colorValue('light-dark(#fff, #111)', tokens, 'dark')).toBe('#111111');
});

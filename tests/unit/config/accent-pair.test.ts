import { expect, test } from 'vitest';
import { accentPair } from '../../../src/config/accent-pair.ts';
import { isReadableAccent } from '../../../src/config/color-mistakes.ts';

test.each(['#ffcc00', '#000000', '#ffffff', '#0c5f63', '#ff0000', '#7a2048', '#808080'])(
  'the accents made from %s can be read on light and dark pages',
  (color) => {
    const { light, dark } = accentPair(color);
    expect(isReadableAccent(light, 'light')).toBe(true);
    expect(isReadableAccent(dark, 'dark')).toBe(true);
  },
);

test('a color that can be read already stays as it is', () => {
  expect(accentPair('#0c5f63').light).toBe('#0c5f63');
});

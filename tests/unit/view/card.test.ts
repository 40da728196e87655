import { expect, test } from 'vitest';
import type { Lettering } from '../../../src/view/card.ts';
import { CARD_SIZE, cardSvg } from '../../../src/view/card.ts';

/** Letters half as wide as high. The path is the line itself with its position and size. */
const lettering: Lettering = {
  canDraw: (text) => !text.includes('✗'),
  width: (text, size) => (text.length * size) / 2,
  path: (text, x, y, size) => `[${text}|${x}|${Math.round(y)}|${size}]`,
};
const lines = (name: string, subtitle = 'Ask') =>
  [
    ...cardSvg(
      { name, subtitle, ground: '#000', ink: '#fff', mark: 'data:,' },
      lettering,
      lettering,
    ).matchAll(/\[([^|]*)\|(\d+)\|(\d+)\|(\d+)\]/g),
  ].map(([, text = '', x, y, size]) => ({ text, x: Number(x), y: Number(y), size: Number(size) }));

test.each([
  ['Help', ['Help']],
  ['A Help Center With A Longer Name', ['A Help Center With A', 'Longer Name']],
  ['Of ✗ no glyph', []],
])('"%s" is broken into the lines %j', (name, expected) => {
  expect(lines(name).map(({ text }) => text)).toEqual([...expected, 'Ask']);
});

test('a text with a character that the font lacks is omitted, the other one stays', () => {
  expect(lines('Help', '✗').map(({ text }) => text)).toEqual(['Help']);
});

test.each(['Help', 'A Help Center With A Longer Name', 'Word '.repeat(40), 'W'.repeat(24)])(
  'every line of "%s" lies within the image, one below the other',
  (name) => {
    const drawn = lines(name, 'A line below '.repeat(4));
    for (const { text, x, y, size } of drawn) {
      expect(x + lettering.width(text, size)).toBeLessThanOrEqual(CARD_SIZE.width);
      // Letters are at most four fifths of their size high. The logo is above them.
      expect(y - 0.8 * size).toBeGreaterThan(224);
      expect(y).toBeLessThan(CARD_SIZE.height);
    }
    const bottoms = drawn.map(({ y }) => y);
    expect(bottoms).toEqual(bottoms.toSorted((a, b) => a - b));
  },
);

import { expect, test } from 'vitest';
import { interLettering } from '../../../src/view/lettering.ts';

const lettering = interLettering(600);

test.each([
  ['Fernhill Help Center', true],
  ['Zażółć gęślą jaźń, Việt Nam', true],
  ['Cafe\u0301 and a soft\u00ADhyphen', true],
  ['Κέντρο βοήθειας', true],
  ['Центр помощи', true],
  ['ヘルプセンター', false],
  ['مركز المساعدة', false],
  ['Help 🦘', false],
])('whether Inter has a glyph for every character of "%s": %s', (text, expected) => {
  expect(lettering.canDraw(text)).toBe(expected);
});

test('the path of a line begins at its start and has the given width', () => {
  const width = lettering.width('Help', 100);
  const numbers = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
  expect(width).toBeGreaterThan(150);
  expect(lettering.width('Help', 50)).toBeCloseTo(width / 2);
  expect(lettering.path('Help', 10, 200, 100)).toMatch(/^M[\d.\sMLQCZ-]+$/);
  expect(Math.max(...numbers(lettering.path('HHHH', 0, 0, 100)))).toBeLessThanOrEqual(
    lettering.width('HHHH', 100),
  );
  expect(lettering.path('', 0, 0, 100)).toBe('');
});

import { expect, test } from 'vitest';
import { summaryOf } from '../../../src/text/summary.ts';

const sentence = 'This sentence has exactly fifty characters in all..';

test.each([
  ['', ''],
  ['One sentence.', 'One sentence.'],
  ['Ask Dr. Lee. She knows.', 'Ask Dr. Lee. She knows.'],
  [`${sentence} ${sentence} ${sentence} ${sentence}`, `${sentence} ${sentence} ${sentence}`],
  [`Short. Then ${'word '.repeat(40)}end.`, 'Short.'],
  [`${'word '.repeat(40)}end.`, `${'word '.repeat(31).trim()}...`],
  ['x'.repeat(300), `${'x'.repeat(157)}...`],
])('the summary of "%s" is "%s"', (text, expected) => {
  expect(summaryOf(text, 'en')).toBe(expected);
  expect(expected.length).toBeLessThanOrEqual(160);
});

test('a pair of surrogates is never cut in two', () => {
  expect(summaryOf('😀'.repeat(100), 'en').isWellFormed()).toBe(true);
});

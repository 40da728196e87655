import { expect, test } from 'vitest';
import { bodyOf, readFrontMatter } from '../../../src/content/front-matter.ts';

const block = (yaml: string) => `---\n${yaml}\n---\nBody.\n`;

test.each([
  [['title'], 2, 8],
  [['related', 1], 5, 5],
  [['related', 9], 4, 3],
  [['missing'], 1, 1],
])('the place of %j is line %i, column %i', (path, line, column) => {
  const { positionOf } = readFrontMatter(block('title: Fees\nrelated:\n  - a\n  - b'));
  expect(positionOf(path)).toEqual({ line, column });
});

test('tells the name of a field and the notation of its value', () => {
  const { positionOfKey, writtenAt } = readFrontMatter(
    block('title: Fees # mine\nviews: 1_000\n  \nkeywords: [0x1F, "12"]'),
  );
  expect(positionOfKey('views')).toEqual({ line: 3, column: 1 });
  expect(positionOfKey('missing')).toEqual({ line: 1, column: 1 });
  expect(
    [['title'], ['views'], ['keywords', 0], ['keywords', 1], ['keywords'], ['missing']].map(
      writtenAt,
    ),
  ).toEqual(['Fees', '1_000', '0x1F', '"12"', undefined, undefined]);
});

test.each([
  ['---\ntitle: a\n---\nBody.\n', 'Body.\n'],
  ['---\r\ntitle: a\r\n---\r\nBody.', 'Body.'],
  ['\uFEFF---\ntitle: a\n---\n\nBody\n\n---\n\nMore.', '\nBody\n\n---\n\nMore.'],
  ['---\ntitle: a\n---', ''],
])('the body of %j is %j', (text, body) => {
  expect(bodyOf(text)).toBe(body);
});

import { expect, test } from 'vitest';
import { findingsOf } from '../checked-articles.ts';

const message = 'Lists and quotes are nested more than 20 deep here. Use headings, or split the list.';
const list = (depth: number) => Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- x`).join('\n');

test.each([
  [`${'>'.repeat(21)} deep`, `7:21 ${message}`],
  [list(21), `27:41 ${message}`],
])('%j is found once', (text, finding) => {
  expect(findingsOf('deep-nesting', text)).toEqual([finding]);
});

test.each([`${'>'.repeat(20)} deep`, list(20)])('%j is sound', (text) => {
  expect(findingsOf('deep-nesting', text)).toEqual([]);
});

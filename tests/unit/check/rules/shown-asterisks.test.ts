import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

const message =
  'Readers see these two asterisks. Write them directly before and behind the bold words, ' +
  String.raw`without spaces inside, or write \*\* to show them.`;

test.each([
  ['Text **bold and more.', ['7:6']],
  ['> - a\n>   b** c', ['8:6']],
  ['| a** b |\n| - |\n| **c |', ['7:4', '9:3']],
])('%j is found', (text, positions) => {
  expect(findingsOf('shown-asterisks', text)).toEqual(positions.map((at) => `${at} ${message}`));
});

test.each([
  '**Note:**Keep and **bold**.',
  '2 ** 3 ** 4',
  'Copy src/**/*.md and `**`.',
  String.raw`\*\*a`,
  '```\n**a\n```',
])('%j is valid', (text) => {
  expect(findingsOf('shown-asterisks', text)).toEqual([]);
});

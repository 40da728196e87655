import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    'Lorem ipsum dolor sit amet.',
    ['7:1 Placeholder "Lorem ipsum dolor" from a template. Write your own text, or remove it.'],
  ],
  [
    'Dear [your name here], hello.',
    ['7:6 Placeholder "[your name here]" from a template. Write your own text, or remove it.'],
  ],
])('%j is found', (text, findings) => {
  expect(findingsOf('template-text', text)).toEqual(findings);
});

test.each(['[Add a card](/articles/subject/)', 'Lorem is a name.'])('%j is valid', (text) => {
  expect(findingsOf('template-text', text)).toEqual([]);
});

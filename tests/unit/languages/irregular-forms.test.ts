import { expect, test } from 'vitest';
import { irregularForms } from '../../../src/languages/en/irregular-forms.ts';
import { stemFor } from '../../../src/languages/stem-for.ts';

const lines = irregularForms
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split(' '));

test('every irregular form has another stem than its base form', () => {
  const stem = stemFor('en');
  const united = lines.flatMap(([base = '', ...forms]) =>
    forms.filter((form) => stem?.(form) === stem?.(base)).map((form) => `${base} ${form}`),
  );
  expect(united).toEqual([]);
  expect(lines.filter((line) => line.length < 2)).toEqual([]);
});

test('every word is on one line only', () => {
  const words = lines.flat();
  expect(words.filter((word, index) => words.indexOf(word) < index)).toEqual([]);
});

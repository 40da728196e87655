import { expect, test } from 'vitest';
import { bundledStem } from '../../../../src/languages/bundled-stem.ts';
import { indexedText } from '../../../../src/search/engine/indexed-text.ts';
import {
  packSources,
  synonymMatches,
  unpackSources,
} from '../../../../src/search/engine/synonym-sources.ts';

const sources = [
  { source: 'two-factor authentication', words: ['2fa', 'mfa'] },
  { source: 'verification', words: ['kyc', 'documents'] },
];

test('sources survive packing', () => {
  expect(unpackSources(packSources(sources))).toEqual(sources);
  expect(unpackSources(packSources([]))).toEqual([]);
  expect(unpackSources('')).toEqual([]);
});

test.each([
  ['2fa', 'Turn on “two-factor authentication”, then log in.', ['“two-factor', 'authentication”,']],
  ['2fa', 'An authentication app has two factors.', ['authentication']],
  ['2fa', 'Only one factor.', []],
  ['kyc', 'Your verification failed. Verifications take a day.', ['verification', 'Verifications']],
  ['document', 'Your verification failed.', ['verification']],
  ['doc', 'Your verification failed.', []],
])('%s matches in: %s', (word, raw, expected) => {
  const indexed = indexedText(raw);
  const found = synonymMatches(indexed, sources, word, 3, bundledStem('en'));
  expect(found.map(({ start, end }) => indexed.text.slice(start, end))).toEqual(expected);
  expect(found.every(({ term }) => term === 3)).toBe(true);
});

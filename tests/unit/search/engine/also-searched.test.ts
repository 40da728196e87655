import { expect, test } from 'vitest';
import { stemFor } from '../../../../src/languages/stem-for.ts';
import { languageFor } from '../../../../src/languages/registry.ts';
import { alsoKey, packAlsoSearched } from '../../../../src/search/engine/also-searched.ts';

const { stopWords, elision } = languageFor('en');
const rules = { stopWords, elision, stem: stemFor('en') };

test.each([
  ['withdrawal fees', 'What are the fees for a withdrawal?', true],
  ['withdrawal fees', 'WITHDRAWALS: fee', true],
  ['withdrawal fees', 'withdrawal limits', false],
  ['withdrawal fees', 'withdrawal', false],
])('"%s" and "%s" are close forms: %s', (one, other, expected) => {
  expect(alsoKey(one, rules) === alsoKey(other, rules)).toBe(expected);
});

test('searches with words of hidden articles are left out', () => {
  const isKnown = (query: string) => !query.includes('secret');
  const entries = [
    { query: 'fees', also: ['limits', 'secret plan', 'the fee'] },
    { query: 'secret', also: ['fees'] },
    { query: 'limits', also: ['secret'] },
    { query: 'taxes', also: [] },
  ];
  expect(packAlsoSearched(entries, rules, isKnown)).toEqual({
    [alsoKey('fees', rules)]: ['limits'],
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addAlsoSearched } from '../../../../src/analytics/insights/add-also-searched.ts';
import { readSignal } from '../../../../src/domain/signals.ts';
import type { Signal } from '../../../../src/domain/signals.ts';
import { clicked, insightsOf, times } from '../../../support/reader-signals.ts';
import { tempArticles } from '../../../support/temp-articles.ts';

const wrote = (fields: object): Signal => ({
  kind: 'contact',
  outcome: 'sent',
  locale: 'en',
  ...fields,
});
const answered = (slug: string): Signal => ({
  kind: 'contact',
  outcome: 'answered',
  locale: 'en',
  article: `/articles/${slug}/`,
});

test('the report says which searches, topics and articles led to messages', () => {
  const { contacts } = insightsOf([
    ...times(6, 3, () => wrote({ query: 'locked coins', topic: 'rewards' })),
    ...times(4, 3, () => wrote({ query: 'my neighbour Jo', topic: 'other' })),
    ...times(2, 2, () => wrote({ article: '/articles/fees/' })),
    ...times(3, 1, () => answered('stake')),
    ...times(1, 1, () => answered('gone')),
  ]);
  expect(contacts).toMatchObject({
    messages: 12,
    topics: [
      ['rewards', 6],
      ['other', 4],
      ['', 2],
    ],
    searches: [{ wording: 'locked coins', times: 6, days: 3 }],
    after: [{ article: { slug: 'fees' }, times: 2 }],
    answered: [{ article: { slug: 'stake' }, times: 3 }],
  });
});

test.each<[Record<string, string>, Signal | undefined]>([
  [
    { outcome: 'sent', locale: 'en', topic: 'billing', query: 'call 0171 2345678' },
    wrote({ topic: 'billing', query: 'call [number]' }),
  ],
  [{ outcome: 'sent', locale: 'en', topic: 'A | b', article: 'x' }, wrote({})],
  [{ outcome: 'answered', locale: 'en', article: '/articles/fees/' }, answered('fees')],
  [{ outcome: 'answered', locale: 'en' }, undefined],
  [{ outcome: 'sent', locale: '<b>' }, undefined],
  [{ outcome: 'deleted', locale: 'en' }, undefined],
])('reads the signal %j', (fields, expected) => {
  expect(readSignal(fields)).toEqual(expected);
});

test('searches belong together when readers open the same articles after them', () => {
  const { alsoSearched } = insightsOf([
    ...times(12, 3, () => clicked('locking coins', 'stake')),
    ...times(8, 3, () => clicked('rewards for coins', 'stake')),
    ...times(8, 3, () => clicked('network pays', 'stake')),
    ...times(9, 3, () => clicked('commission', 'fees')),
    // Too few readers, too few days, a word that no article has, and fewer of the same words.
    ...times(4, 3, () => clicked('coins locked while', 'stake')),
    ...times(9, 2, () => clicked('network for coins', 'stake')),
    ...times(9, 3, () => clicked('stake of Jo', 'stake')),
    ...times(9, 3, () => clicked('coins', 'stake')),
  ]);
  expect(alsoSearched).toEqual([
    { query: 'locking coins', also: ['network pays', 'rewards for coins'] },
    { query: 'coins', also: ['locking coins', 'network pays', 'rewards for coins'] },
    { query: 'network pays', also: ['locking coins', 'coins', 'rewards for coins'] },
    { query: 'rewards for coins', also: ['locking coins', 'network pays'] },
  ]);
});

test('what a person wrote stays, and what was dismissed is not proposed again', () => {
  const folder = tempArticles({
    'en/_search/also-searched.yml':
      '# Ours\n- query: fees # checked\n  also: [limits]\n- { query: taxes, also: [] }\n',
  });
  const add = () =>
    addAlsoSearched(folder, 'en', [
      { query: 'taxes', also: ['1099'] },
      { query: 'stake', also: ['rewards'] },
    ]);
  expect(add()).toMatch(/also-searched\.yml: Added 1\. Review/);
  expect(readFileSync(join(folder, 'en/_search/also-searched.yml'), 'utf8')).toBe(
    '# Ours\n- query: fees # checked\n  also: [ limits ]\n- { query: taxes, also: [] }\n' +
      '- query: stake\n  also:\n    - rewards\n',
  );
  expect(add()).toMatch(/Nothing to add/);
  expect(addAlsoSearched(folder, 'de', [{ query: 'a', also: ['b'] }])).toMatch(/Added 1/);
  expect(readFileSync(join(folder, 'de/_search/also-searched.yml'), 'utf8')).toMatch(
    /^# What people also search for[\s\S]*\n- query: a\n {2}also:\n {4}- b\n$/,
  );
});

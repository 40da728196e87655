import { afterAll, expect, test } from 'vitest';
import { isDictionaryWord } from '../../../scripts/bench/dictionary.ts';
import { benchRelevance } from '../../../scripts/bench/relevance-bench.ts';
import { readRelevanceSet } from '../../../scripts/bench/relevance-set.ts';
import { ingredients } from '../../../src/search/engine/ingredients.ts';
import { temporaryFolder } from '../../support/run-command.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const texts = [
  { slug: 'freeze', title: 'Freeze your account', body: 'Stops withdrawals at once.' },
  { slug: 'lost-phone', title: 'I lost my phone', body: 'Sign in from another device.' },
  { slug: 'fees', title: 'Trading fees', body: 'What a trade costs in each tier.' },
];

/** Writes a set and returns its folder. */
function writeSet(name: string, articles: unknown, queries: unknown): string {
  folder.write(`${name}/articles.json`, JSON.stringify(articles));
  folder.write(`${name}/queries.json`, JSON.stringify(queries));
  return `${folder.path}/${name}`;
}

const byIntent = writeSet(
  'by-intent',
  texts.map((text) => ({ ...text, intent: text.slug === 'fees' ? 'costs' : 'danger' })),
  {
    questions: [
      { q: 'freeze my acount', intent: 'danger' },
      { q: 'lost phone', intent: 'danger' },
    ],
    outOfScope: ['zebra stripes'],
  },
);
const bySlug = writeSet('by-slug', texts, {
  questions: [{ q: 'phone is lost', expect: ['lost-phone', 'freeze'] }],
});

test('right articles are all of an intent, or those named', () => {
  const right = (set: string) => readRelevanceSet(set).questions.map((asked) => [...asked.right]);
  expect(right(byIntent)).toEqual([
    ['freeze', 'lost-phone'],
    ['freeze', 'lost-phone'],
  ]);
  expect(right(bySlug)).toEqual([['lost-phone', 'freeze']]);
});

test.each([
  ['an unknown intent', { questions: [{ q: 'a', intent: 'b' }] }, 'no article has the intent "b"'],
  ['an unknown slug', { questions: [{ q: 'a', expect: ['b'] }] }, 'no article has the slug "b"'],
  ['no right article', { questions: [{ q: 'a', expect: [] }] }, 'cannot be used'],
  ['no question', { questions: [] }, 'cannot be used'],
])('a set with %s is refused', (name, queries, message) => {
  const set = writeSet(name.replaceAll(' ', '-'), texts, queries);
  expect(() => readRelevanceSet(set)).toThrow(message);
});

test('sets are measured side by side, with and without each ingredient', async () => {
  const report = await benchRelevance([byIntent, bySlug], true);
  const rows = report
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const ours = rows.filter(([, name]) => name === 'Handrail' || name === 'nothing left out');
  // Set, recall@1, recall@5, MRR, empty, false flags, flagged, corrected, dictionary words.
  const measured = [
    ['by-intent', '1.000', '1.000', '1.000', '0.000', '0.000', '1.000', '1', '0'],
    ['by-slug', '1.000', '1.000', '1.000', '0.000', '0.000', '–', '0', '0'],
  ];
  expect(ours.map((cells) => cells.slice(2, 11))).toEqual([...measured, ...measured]);

  const without = (name: string) =>
    rows.find((cells) => cells[1] === name && cells[2] === 'by-intent')?.slice(3, 11);
  for (const name of ingredients) expect(without(name)).toHaveLength(8);
  expect(without('corrections')?.at(6)).toBe('0');
  expect(rows.filter(([, name]) => name?.startsWith('Pagefind'))).toHaveLength(2);
});

test.each([
  ['account', true],
  ['accounts', true],
  ['went', true],
  ['because', true],
  ['cancelling', true],
  ['acount', false],
  ['recieve', false],
  ['verfication', false],
])('%s is a word of the dictionary: %s', (word, expected) => {
  expect(isDictionaryWord(word)).toBe(expected);
});

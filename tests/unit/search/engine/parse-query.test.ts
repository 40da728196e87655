import { readIrregularForms } from '../../../../src/languages/read-irregular-forms.ts';
import { languageFor } from '../../../../src/languages/registry.ts';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../../src/search/engine/parse-query.ts';

const site = [
  'identity',
  'verification',
  'phone',
  'passkey',
  'pass',
  'key',
  'top',
  'deposit',
  'withdrawal',
];

/** Words of the language that the site does not contain. */
const dictionary = ['passport', 'phony'];

async function read(text: string, typing = false, lang = 'en') {
  let loads = 0;
  const knowledge = {
    elision: languageFor(lang).elision,
    particles: ['up'],
    irregular: readIrregularForms('pass passed\nbring brought'),
    stopWords: new Set(['why', 'did', 'my', 'a', 'up']),
    known: {
      has: (word: string) => site.includes(word),
      isIndexed: (key: string) => site.includes(key),
    },
    loadVocabulary: () => {
      loads++;
      return Promise.resolve(new Map(site.map((word, index) => [word, index])));
    },
    meaning: { has: (word: string) => Promise.resolve(dictionary.includes(word)) },
  };
  return { ...(await parseQuery(text, typing, knowledge)), loads };
}

test.each([
  [
    'Why did my identity verification',
    { words: ['identity', 'verification'], unknown: 0, corrected: undefined, loads: 0 },
  ],
  ['my pass key', { words: ['pass', 'key', 'passkey'], unknown: 0, corrected: undefined }],
  ['a witdrawal', { words: ['withdrawal'], unknown: 0, corrected: 'a withdrawal', loads: 1 }],
  [
    'Phnoe, verifcation!',
    { words: ['phone', 'verification'], unknown: 0, corrected: 'phone, verification!' },
  ],
  [
    'ｖｅｒｉｆｃａｔｉｏｎ ｐｈｏｎｅ',
    { words: ['verification', 'phone'], unknown: 0, corrected: 'verification phone' },
  ],
  ['deposit qqqqqqq', { words: ['deposit'], unknown: 1, corrected: undefined }],
  ['verif', { words: ['verif'], unknown: 0, corrected: undefined, loads: 1 }],
  ['ver', { words: [], unknown: 1, corrected: undefined }],
  ['toppass', { words: ['top', 'pass'], unknown: 0, corrected: 'top pass' }],
  [
    '"phone verification"',
    { words: ['"phone verification"'], unknown: 0, corrected: undefined, loads: 0 },
  ],
  ['"phnoe verification"', { words: [], unknown: 1, corrected: undefined, loads: 0 }],
  [
    '"identity verification" "phone"',
    { words: ['"identity verification"', 'phone'], unknown: 0, corrected: undefined, loads: 0 },
  ],
  ['"pass" "phnoe verification"', { words: ['pass'], unknown: 1, corrected: undefined }],
  ['"identity" why "passkey"', { words: ['identity', 'passkey'], unknown: 0 }],
  ['"phnoe"', { words: [], unknown: 1, corrected: undefined, loads: 0 }],
  ['', { words: [], unknown: 0, corrected: undefined, loads: 0 }],
])('parses the query %j', async (text, expected) => {
  expect(await read(text)).toMatchObject(expected);
});

test('the last word is not corrected while it is typed, earlier words are', async () => {
  expect(await read('depositt withdr', true)).toMatchObject({
    words: expect.arrayContaining(['deposit', 'withdr']),
    corrected: 'deposit withdr',
  });
  expect(await read('deposit witdrawal ', true)).toMatchObject({
    corrected: 'deposit withdrawal ',
  });
});

test('elided French words are not part of a word, even in quotes', async () => {
  expect(await read("l'identity", false, 'fr')).toMatchObject({ words: ['identity'], unknown: 0 });
  expect(await read("l'idnetity", false, 'fr')).toMatchObject({
    words: ['identity'],
    corrected: "l'identity",
  });
  expect(await read("l'identi", true, 'fr')).toMatchObject({
    words: ['identi'],
    unknown: 0,
    provisional: true,
  });
  expect(await read('"d’identity l’phone"', false, 'fr')).toMatchObject({
    words: [`"d'identity l'phone"`],
    unknown: 0,
  });
});

test('a word of the language is not corrected, but what it means is searched', async () => {
  expect(await read('phony passport withdrawl')).toMatchObject({
    words: ['withdrawal'],
    meant: ['phony', 'passport', 'withdrawal'],
    unknown: 2,
    corrected: 'phony passport withdrawal',
  });
});

test('two spellings of one concept are told apart', async () => {
  const { words, standsFor, meant } = await read('my pass key phone');
  expect(words).toEqual(['pass', 'key', 'phone', 'passkey']);
  expect([...standsFor]).toEqual([['passkey', ['pass', 'key']]]);
  expect(meant).toEqual(['pass', 'key', 'phone']);
});

test('of a long text, the eight rarest words of the site count, in their order', async () => {
  const others = Array.from({ length: 40 }, (_, index) => `unheard${index}`).join(' ');
  const { words, unknown, corrected } = await read(`${others} ${site.toReversed().join(', ')}`);
  // The last word of the list is in the most articles.
  expect(words).toEqual(site.slice(0, 8).toReversed());
  expect({ unknown, corrected }).toEqual({ unknown: 0, corrected: undefined });
});

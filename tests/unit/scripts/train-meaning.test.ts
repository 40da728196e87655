import { expect, test } from 'vitest';
import { trainMeaning } from '../../../scripts/train-meaning/train-vectors.ts';
import { readWordNet } from '../../../scripts/train-meaning/wordnet.ts';
import { similarity } from '../../../src/meaning/text-direction.ts';
import { unit, vectorReader } from '../../../src/meaning/word-vectors.ts';
import { tempArticles } from '../../support/temp-articles.ts';

/** Two subjects with words of their own, and a few words that both use. */
const subjects = {
  post: ['parcel', 'courier', 'delivery', 'shipment', 'package', 'post', 'van', 'doorstep'],
  money: ['refund', 'repayment', 'money', 'reimburse', 'bank', 'cash', 'payment', 'card'],
};
const groups = Object.values(subjects).flatMap((words) =>
  words.flatMap((word, index) =>
    words.slice(index + 1).map((other) => [`${word} today`, `${other} please`]),
  ),
);
const train = () => trainMeaning([], groups, { epochs: 40, minCount: 2 });

test('training twice gives the same bytes', () => {
  expect(train()).toEqual(train());
});

test('words of one subject lie nearer to each other than to those of another', () => {
  const vectorOf = vectorReader(train());
  const between = (a: string, b: string) => {
    const [first, second] = [vectorOf(a), vectorOf(b)];
    if (!first || !second) throw new Error(`${a} or ${b} has no vector`);
    return similarity(unit(first), unit(second));
  };
  for (const word of ['courier', 'shipment', 'packag'])
    expect(between('parcel', word)).toBeGreaterThan(between('refund', word) + 0.3);
});

test('reads words, definition, first example and wider terms of a dictionary', () => {
  const entity = '00000001 03 n 01 thing 0 000 | what exists  ';
  const refund =
    '00000002 21 n 02 money_back 0 refund 1 001 @ 00000001 n 0000 | ' +
    'money returned to a payer; "she got a refund"; "no refunds"  ';
  const full = '00000003 00 s 01 galore(ip) 0 001 & 00000004 a 0000 | in great numbers  ';
  const many = '00000004 00 a 01 many 0 000 | amounting to a large number  ';
  const folder = tempArticles({
    'data.noun': `  1 This is the licence.\n${entity}\n${refund}\n`,
    'data.verb': '',
    'data.adj': `${full}\n${many}\n`,
    'data.adv': '',
  });
  expect(readWordNet(folder)).toEqual([
    { lemmas: ['thing'], definition: 'what exists', examples: [], related: [] },
    {
      lemmas: ['money back', 'refund'],
      definition: 'money returned to a payer',
      examples: ['she got a refund', 'no refunds'],
      related: [0],
    },
    { lemmas: ['galore'], definition: 'in great numbers', examples: [], related: [3] },
    { lemmas: ['many'], definition: 'amounting to a large number', examples: [], related: [] },
  ]);
});

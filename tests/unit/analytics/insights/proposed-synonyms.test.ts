import { expect, test } from 'vitest';
import { times, asked, clicked, insightsOf } from '../../../support/reader-signals.ts';

test.each([
  [
    'the word that others use for the article that is opened',
    [
      ...times(6, 3, () => asked('unbonding period', 'doubtful')),
      ...times(4, 2, () => clicked('unbonding', 'stake', 5)),
      ...times(6, 3, () => clicked('stake coins', 'stake')),
      ...times(9, 3, () => clicked('coins', 'fees')),
    ],
    ['unbonding', 'stake'],
  ],
  [
    'the rarest word of its names when nobody came by one',
    [
      ...times(6, 3, () => asked('unbonding', 'doubtful')),
      ...times(3, 2, () => clicked('unbonding', 'fees')),
    ],
    ['unbonding', 'fees'],
  ],
  ['a word that is written nearly so', times(6, 3, () => asked('natwerk')), ['natwerk', 'network']],
  [
    'a word of the article nearest to the questions',
    times(6, 3, () => asked('unbonding locked coins', 'doubtful')),
    ['unbonding', 'stake'],
  ],
  ['nothing when no article is near', times(6, 3, () => asked('unbonding zebra')), undefined],
  [
    'nothing for a word that search corrects by itself',
    times(6, 3, () => asked('comission')),
    undefined,
  ],
  [
    'nothing for a word that the site knows',
    times(6, 3, () => asked('commission', 'doubtful')),
    undefined,
  ],
  [
    'nothing for a word that the synonyms hold',
    times(6, 3, () => asked('brokerage', 'doubtful')),
    undefined,
  ],
  [
    'nothing for a word of one reader',
    [...times(6, 2, () => asked('unbonding')), ...times(4, 2, () => clicked('unbonding', 'stake'))],
    undefined,
  ],
])('proposed is %s', (_name, arrivals, proposal) => {
  expect(insightsOf(arrivals).synonyms.map(({ word, meaning }) => [word, meaning])).toEqual(
    proposal ? [proposal] : [],
  );
});

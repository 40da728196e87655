import { expect, test } from 'vitest';
import { proposeSynonyms } from '../../../../src/analytics/insights/suggest-synonyms.ts';
import { createTally } from '../../../../src/analytics/insights/tally.ts';
import { DIMENSIONS } from '../../../../src/meaning/word-vectors.ts';
import {
  times,
  asked,
  clicked,
  insightsOf,
  library,
  settings,
} from '../../../support/reader-signals.ts';

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

test.each([
  ['unbonding', ['unbonding', 'locking']],
  ['zebra', undefined],
])('for %s, only a word with a similar meaning is proposed', (query, proposal) => {
  const site = library();
  const tally = createTally('en', site.at);
  for (const { day, signal } of times(6, 3, () => asked(query))) tally.add(signal, day);
  const subjects = [['lock', 'unbond'], ['zebra']];
  const vectorOf = (term: string) => {
    const axis = subjects.findIndex((terms) => terms.includes(term));
    return axis < 0 ? undefined : new Float32Array(DIMENSIONS).fill(1, axis, axis + 1);
  };
  const proposed = proposeSynonyms(tally, { ...site, vectorOf }, settings.threshold);
  const found = proposed.filter(({ reason }) => reason.kind === 'meaning');
  expect(found.map(({ word, meaning }) => [word, meaning])).toEqual(proposal ? [proposal] : []);
});

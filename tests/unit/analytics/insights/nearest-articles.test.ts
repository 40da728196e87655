import { expect, test } from 'vitest';
import { nearestArticlesFinder } from '../../../../src/analytics/insights/nearest-articles.ts';
import { DIMENSIONS } from '../../../../src/meaning/word-vectors.ts';
import { library } from '../../../support/reader-signals.ts';

/** Words of one subject have the same vector. */
const subjects = [['lock', 'sleep'], ['fee', 'toll'], ['zebra']];
const vectorOf = (term: string) => {
  const axis = subjects.findIndex((terms) => terms.includes(term));
  return axis < 0 ? undefined : new Float32Array(DIMENSIONS).fill(1, axis, axis + 1);
};

test.each([
  ['by meaning', 'toll', vectorOf, 'fees'],
  ['by meaning, of another subject', 'sleeping', vectorOf, 'stake'],
  ['by the words it shares', 'locked coins', () => undefined, 'stake'],
  ['by a synonym', 'brokerage of the platform', () => undefined, 'fees'],
  ['not by an unknown meaning', 'toll', () => undefined, undefined],
  ['not by another meaning', 'zebra', vectorOf, undefined],
  ['not without words', 'what is it', vectorOf, undefined],
])('an article is near %s', (_name, question, vectors, slug) => {
  const nearest = nearestArticlesFinder({ ...library(), vectorOf: vectors });
  expect(nearest(question)[0]?.slug).toBe(slug);
});

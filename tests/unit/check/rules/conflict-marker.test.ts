import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    '<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> branch',
    [
      '7:1 Conflict marker "<<<<<<< HEAD" from a merge. Keep the right text, and remove ' +
        'the lines with <<<<<<<, ======= and >>>>>>>.',
    ],
  ],
])('%j is found', (text, findings) => {
  expect(findingsOf('conflict-marker', text)).toEqual(findings);
});

test.each(['```\n<<<<<<< HEAD\n```', '>>>>>> a deep quote', 'Title\n---'])(
  '%j is valid',
  (text) => {
    expect(findingsOf('conflict-marker', text)).toEqual([]);
  },
);

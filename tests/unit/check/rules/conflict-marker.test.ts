import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    '<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> branch',
    [
      '7:1 "<<<<<<< HEAD" is left over from a merge. Keep the text that is right and remove the lines with <<<<<<<, ======= and >>>>>>>.',
      '11:1 ">>>>>>> branch" is left over from a merge. Keep the text that is right and remove the lines with <<<<<<<, ======= and >>>>>>>.',
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

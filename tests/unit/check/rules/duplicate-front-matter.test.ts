import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    'Text.\n\n---\ntitle: Other\ncategory: faq\n---\n\nMore.',
    [
      '10:1 The text contains the field "title:". Move the fields between the first two lines of hyphens, or remove this block.',
    ],
  ],
])('%j is found', (text, findings) => {
  expect(findingsOf('duplicate-front-matter', text)).toEqual(findings);
});

test.each(['Text.\n\n---\n\nMore.', 'title: one line only', '```yaml\ntitle: x\ncategory: y\n```'])(
  '%j is valid',
  (text) => {
    expect(findingsOf('duplicate-front-matter', text)).toEqual([]);
  },
);

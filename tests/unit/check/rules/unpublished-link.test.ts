import { expect, test } from 'vitest';
import { articleText, findingsOf, PATH } from '../../../support/checked-articles.ts';

const on = (day: string) => articleText('Text.').replaceAll(/2024-\d\d-\d\d/g, day);
const others = {
  'en/basics/draft.md': articleText('Text.', ['draft: true']),
  'en/basics/expired.md': articleText('Text.', ['expires: 2026-06-14']),
  'en/basics/last-day.md': articleText('Text.', ['expires: 2026-06-15']),
  'en/basics/later.md': on('2026-07-01'),
};

test.each([
  ['/articles/draft/', '7:1 The article "draft" is a draft. Publish it first, or remove the link.'],
  [
    '/articles/expired/',
    '7:1 The article "expired" expires on 2026-06-14. Remove the link, or use another article.',
  ],
  [
    '/articles/later/#x',
    '7:1 The article "later" appears on 2026-07-01. Add the link then, or publish both on the same day.',
  ],
])('a link to %s is found', (address, finding) => {
  expect(
    findingsOf('unpublished-link', { [PATH]: articleText(`[a](${address})`), ...others }),
  ).toEqual([finding]);
});

test.each([
  ['an article on its last day', articleText('[a](/articles/last-day/)')],
  [
    'a draft to a draft and to an article of the future',
    articleText('[a](/articles/draft/) [b](/articles/later/)', ['draft: true']),
  ],
  [
    'a future article to one that appears on the same day',
    on('2026-07-01').replace('Text.', '[a](/articles/later/)'),
  ],
  [
    'an article that nobody can read any more',
    articleText('[a](/articles/draft/)', ['expires: 2025-01-01']),
  ],
])('%s is valid', (_name, text) => {
  expect(findingsOf('unpublished-link', { [PATH]: text, ...others })).toEqual([]);
});

test('a future article may not lead to one that appears after it', () => {
  const text = on('2026-06-20').replace('Text.', '[a](/articles/later/)');
  expect(findingsOf('unpublished-link', { [PATH]: text, ...others })).toEqual([
    '7:1 The article "later" appears on 2026-07-01. Add the link then, or publish both on the same day.',
  ]);
});

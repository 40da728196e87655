import { expect, test } from 'vitest';
import { articleText, findingsOf, PATH } from '../../../support/checked-articles.ts';

const titled = (title: string) => articleText('Text.').replace('A subject', title);
const others = {
  'en/basics/fees.md': articleText('Text.'),
  'en/basics/draft.md': articleText('Text.', ['draft: true']),
};

test.each([
  [
    'unknown-related',
    ['related: [fees, fes, subject]'],
    [
      '6:17 Unknown article "fes". Did you mean fees?',
      '6:22 "subject" is this article. Name another one, or remove it.',
    ],
  ],
  [
    'unpublished-related',
    ['related:', '  - fees', '  - draft'],
    ['8:5 The article "draft" is a draft. Publish it first, or remove the link.'],
  ],
  [
    'overdue-review',
    ['review: 2026-06-15', 'owner: Payments'],
    [
      '6:9 The review was due on 2026-06-15 (owner: Payments). Review the article, and set ' +
        '`review` to a later day.',
    ],
  ],
])('%s finds %j', (rule, fields, findings) => {
  expect(findingsOf(rule, { [PATH]: articleText('Text.', fields), ...others })).toEqual(findings);
});

test.each(['unknown-related', 'unpublished-related', 'overdue-review'])(
  '%s has nothing against what is in order',
  (rule) => {
    expect(
      findingsOf(rule, {
        [PATH]: articleText('Text.', ['related: [fees]', 'review: 2026-06-16']),
        ...others,
      }),
    ).toEqual([]);
  },
);

test.each([
  ['How do I reset my password?', 'Reset your password'],
  ['Verifying an individual account', 'How do I get my individual account verified?'],
  ['Why is my withdrawal pending', 'Why is my withdrawl pending?'],
])('the titles %j and %j are nearly equal', (title, other) => {
  const files = { 'en/basics/another.md': titled(other), [PATH]: titled(title) };
  expect(findingsOf('similar-title', files)[0]).toMatch(
    /^2:8 The title is similar to ".*" \(\S+another\.md\)\. Say in the title what is different, or merge the articles\.$/,
  );
});

test.each([
  ['Release notes 2.1', 'Release notes 2.2'],
  ['Maintenance on April 11, 2026', 'Maintenance on April 12, 2026'],
  ['Buy crypto with Apple Pay', 'Buy crypto with Google Pay'],
  ['How do I deposit?', 'How do I withdraw?'],
])('the titles %j and %j tell their articles apart', (title, other) => {
  expect(
    findingsOf('similar-title', { 'en/basics/another.md': titled(other), [PATH]: titled(title) }),
  ).toEqual([]);
});

test('a best bet that readers cannot open is found in its file', () => {
  const files = {
    ...others,
    'en/_search/best-bets.yml': '# draft\n- query: fees\n  articles: [fees, draft]\n',
    'en/_search/places.yml': '- path: /pay\n  articles: [draft]\n',
  };
  expect(findingsOf('unpublished-best-bet', files)).toEqual([
    'en/_search/best-bets.yml:3:20 The article "draft" is not published, so search leaves ' +
      'it out. Publish it, or name another one.',
    'en/_search/places.yml:2:14 The article "draft" is not published, so the widget leaves ' +
      'it out. Publish it, or name another one.',
  ]);
});

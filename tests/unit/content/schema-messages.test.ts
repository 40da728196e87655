import { expect, test } from 'vitest';
import { articleSchema } from '../../../src/content/article-schema.ts';
import { schemaProblems } from '../../../src/content/schema-messages.ts';

const minimal = { title: 'Fees', category: 'faq', published: '2024-01-01', updated: '2024-01-02' };

function problems(fields: object) {
  const data = { ...minimal, ...fields };
  const { error } = articleSchema.safeParse(data);
  return error ? schemaProblems(error, data) : [];
}

test.each([
  [
    { title: undefined },
    'Missing field `title`. Add text of 1 to 160 characters, for example `title: "How do I ' +
      'reset my password?"`.',
  ],
  [
    { title: null },
    'The field `title` is empty. Write text of 1 to 160 characters, for example `title: ' +
      '"How do I reset my password?"`.',
  ],
  [
    { title: 'x'.repeat(161) },
    `Invalid \`title\` "${'x'.repeat(59)}… (161 characters). Write text of 1 to 160 ` +
      `characters, for example \`title: "How do I reset my password?"\`.`,
  ],
  [
    { category: undefined },
    'Missing field `category`. Add one of: faq, announcements, product-documents.',
  ],
  [
    { category: 'FAQs' },
    'Unknown category "FAQs". Use one of: faq, announcements, product-documents. Did you ' +
      'mean `faq`?',
  ],
  [
    { category: 'recipes' },
    'Unknown category "recipes". Use one of: faq, announcements, product-documents.',
  ],
  [
    { published: '2024-02-30', updated: '2024-03-01' },
    'Invalid `published` "2024-02-30". Write a real day as YYYY-MM-DD, for example ' +
      '`published: 2026-01-31`.',
  ],
  [
    { updated: '2023-12-31' },
    '`updated` (2023-12-31) is before `published` (2024-01-01). Set it to 2024-01-01 or a ' +
      'later day.',
  ],
  [
    { expires: '2023-12-31' },
    '`expires` (2023-12-31) is before `published` (2024-01-01). Set it to 2024-01-01 or a ' +
      'later day.',
  ],
  [{ status: 'closed' }, 'Invalid `status` "closed". Write one of: open, fixed.'],
  [
    { status: 'fixed', fixed_in: 5.2 },
    'Invalid `fixed_in` 5.2. Write text of 1 to 60 characters, for example ' +
      '`fixed_in: "App 5.2"`. Put it in quotes: `fixed_in: "5.2"`.',
  ],
  [
    { status: 'open', fixed_in: 'App 5.2' },
    'Only a fixed issue has `fixed_in`. Write `status: fixed`, or remove the line.',
  ],
  [
    { fixed_in: 'App 5.2' },
    'Only a fixed issue has `fixed_in`. Write `status: fixed`, or remove the line.',
  ],
  [{ only: { regio: ['eu'] } }, 'Unknown group `regio` in `only`. Did you mean `region`?'],
  [{ only: { law: ['eu'] } }, 'Unknown group `law` in `only`. Use one of: platform, region, plan.'],
  [{ only: { region: ['euu'] } }, 'Unknown value "euu" of `region` in `only`. Did you mean `eu`?'],
  [
    { only: { region: ['pro'] } },
    'Unknown value "pro" of `region` in `only`. Use one of: eu, us, asia-pacific.',
  ],
  [
    { only: 'eu' },
    'Invalid `only` "eu". Write groups of `choices` in src/site.ts with lists of their values, ' +
      'for example `only: { platform: [app] }`.',
  ],
  [
    { only: { region: 'eu' } },
    'Invalid `only` "eu". Write groups of `choices` in src/site.ts with lists of their values, ' +
      'for example `only: { platform: [app] }`.',
  ],
  [
    { only: { region: [] } },
    'Invalid `only` []. Write groups of `choices` in src/site.ts with lists of their values, ' +
      'for example `only: { platform: [app] }`.',
  ],
  [
    { views: -3 },
    'Invalid `views` -3. Write a whole number from 0 to 1000000000, for example `views: 120`.',
  ],
  [
    { views: '31,038' },
    'Invalid `views` "31,038". Write a whole number from 0 to 1000000000, for example ' +
      '`views: 120`.',
  ],
  [
    { description: '' },
    'Invalid `description` "". Write text of 1 to 200 characters, or remove the line.',
  ],
  [
    { expires: null },
    'The field `expires` is empty. Write a real day as YYYY-MM-DD, for example `expires: ' +
      '2026-12-31`, or remove the line.',
  ],
  [
    { keywords: 'kyc' },
    'Invalid `keywords` "kyc". Write a list of words, for example `keywords: [kyc, passport]`.',
  ],
  [{ draft: 'yes' }, 'Invalid `draft` "yes". Write `true` or `false`.'],
  [
    { related: ['Fees'] },
    '`related` contains "Fees" with capital letters, and file names of articles have none. ' +
      'Write fees.',
  ],
  [
    { redirect_from: ['old'] },
    'Invalid `redirect_from` "old". Write a list of earlier paths that start with a slash, ' +
      'for example `redirect_from: [/old-name/]`.',
  ],
  [{ titel: 'x' }, 'Unknown field `titel`. Did you mean `title`?'],
  [
    { author: 'x' },
    'Unknown field `author`. Use one of: title, category, published, updated, views, ' +
      'description, keywords, draft, expires, review, owner, related, only, glossary, status, ' +
      'fixed_in, redirect_from.',
  ],
])('the sentence for %j', (fields, sentence) => {
  expect(problems(fields).map(({ message }) => message)).toEqual([sentence]);
});

test('one sentence for each mistake, with the place of the value', () => {
  const found = problems({
    title: '',
    views: 1.5,
    keywords: ['ok', ''],
    updatd: '2024-01-01',
    zzzzzz: 1,
  });
  expect(found.map(({ path }) => path)).toEqual([
    ['title'],
    ['views'],
    ['keywords', 1],
    ['updatd'],
    ['zzzzzz'],
  ]);
});

test('days are compared even when another field is wrong', () => {
  expect(problems({ views: -1, updated: '2020-01-01' }).map(({ path }) => path)).toEqual([
    ['views'],
    ['updated'],
  ]);
});

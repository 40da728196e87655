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
    '`title` is missing. Add text of 1 to 160 characters, for example `title: "How do I reset my password?"`.',
  ],
  [
    { title: null },
    '`title` is empty but must be text of 1 to 160 characters, for example `title: "How do I reset my password?"`.',
  ],
  [
    { title: 'x'.repeat(161) },
    `\`title\` is "${'x'.repeat(59)}… (161 characters) but must be text of 1 to 160 characters, for example \`title: "How do I reset my password?"\`.`,
  ],
  [
    { category: undefined },
    '`category` is missing. Add one of `faq`, `announcements`, `product-documents`.',
  ],
  [
    { category: 'FAQs' },
    '`category` is "FAQs" but must be one of `faq`, `announcements`, `product-documents`. Did you mean `faq`?',
  ],
  [
    { category: 'recipes' },
    '`category` is "recipes" but must be one of `faq`, `announcements`, `product-documents`.',
  ],
  [
    { published: '2024-02-30', updated: '2024-03-01' },
    '`published` is "2024-02-30" but must be a real day written YYYY-MM-DD, for example `published: 2026-01-31`.',
  ],
  [
    { updated: '2023-12-31' },
    '`updated` (2023-12-31) is before `published` (2024-01-01). Set it to that day or a later one.',
  ],
  [
    { expires: '2023-12-31' },
    '`expires` (2023-12-31) is before `published` (2024-01-01). Set it to that day or a later one.',
  ],
  [
    { views: -3 },
    '`views` is -3 but must be a whole number from 0 to 1000000000, for example `views: 120`.',
  ],
  [
    { views: '31,038' },
    '`views` is "31,038" but must be a whole number from 0 to 1000000000, for example `views: 120`.',
  ],
  [
    { description: '' },
    '`description` is "" but must be text of 1 to 200 characters. Remove the line if there is nothing to say.',
  ],
  [
    { expires: null },
    '`expires` is empty but must be a real day written YYYY-MM-DD, for example `expires: 2026-12-31`. Remove the line if there is nothing to say.',
  ],
  [
    { keywords: 'kyc' },
    '`keywords` is "kyc" but must be a list of words, for example `keywords: [kyc, passport]`.',
  ],
  [{ draft: 'yes' }, '`draft` is "yes" but must be `true` or `false`.'],
  [
    { related: ['Fees'] },
    '`related` is "Fees" but must be a list of article file names without .md, for example `related: [reset-password]`.',
  ],
  [
    { redirect_from: ['old'] },
    '`redirect_from` is "old" but must be a list of old addresses that start with a slash, for example `redirect_from: [/old-name/]`.',
  ],
  [{ titel: 'x' }, '`titel` is not a field of articles. Did you mean `title`?'],
  [
    { author: 'x' },
    '`author` is not a field of articles. Remove the line; the fields are title, category, published, updated, views, description, keywords, draft, expires, review, owner, related, redirect_from.',
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

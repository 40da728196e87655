import { expect, test } from 'vitest';
import { checkArticles } from '../../../src/check/check-articles.ts';
import { valid, tempArticles } from '../../support/temp-articles.ts';
import { workInOwnProject } from '../../support/own-project.ts';

workInOwnProject();

const today = '2026-03-15';
const withFields = (fields: string, title = 'Fees') =>
  valid.replace('"Fees"', `"${title}"`).replace('\n---\n\n', `\n${fields}\n---\n\n`);

/** What the check says, as `path:line:column rule  message`; paths from the folder on. */
function report(files: Readonly<Record<string, string>>): string[] {
  const folder = tempArticles(files);
  const local = (text: string) => text.replaceAll(/\S*handrail-articles-[^/]*\//g, '');
  // All of them are about fees.
  const { problems } = checkArticles(folder, today);
  return problems
    .filter(({ rule }) => rule !== 'similar-title')
    .map(
      ({ path, line, column, rule, message }) =>
        `${local(path)}:${line}:${column} ${rule}  ${local(message)}`,
    );
}

test('articles that are there, redirected or expired lose no address', () => {
  expect(
    report({
      '_addresses.txt':
        '/articles/fees/\n/articles/costs/\n/articles/gone/\n/old/\n/articles/replaced\n',
      'en/basics/fees.md': withFields(
        'redirect_from: [/articles/costs, /Old/, /old, /articles/replaced/]',
      ),
      'en/basics/gone.md': withFields('expires: 2026-01-01\nredirect_from: [/old-gone/]'),
      'en/basics/replaced.md': withFields('expires: 2026-01-01'),
      'en/basics/draft.md': withFields('draft: true\nredirect_from: [/never-seen/]'),
    }),
  ).toEqual([]);
});

test.each([
  ['of nearly the same name', 'rest-my-password', 'Something else'],
  ['whose title is the old name', 'x', 'Reset my password'],
  ['with most of the words', 'how-to-reset-my-password', 'Something else'],
])('a lost address is reported with the line for the new article %s', (_name, slug, title) => {
  expect(
    report({
      '_addresses.txt': '# list\n/articles/reset-my-password/\n/articles/reset-my-phone/\n',
      'en/basics/reset-my-phone.md': valid,
      [`en/basics/${slug}.md`]: withFields('redirect_from: [/older/]', title),
    }),
  ).toEqual([
    '_addresses.txt:2:1 removed-url  ' +
      'The published path /articles/reset-my-password/ leads nowhere now. ' +
      'Add `redirect_from: [/older/, /articles/reset-my-password/]` ' +
      `to en/basics/${slug}.md, or remove this line to give up the path.`,
  ]);
});

test('a lost address without a successor is reported with what to write', () => {
  expect(report({ '_addresses.txt': '/articles/reset/\n', 'en/basics/fees.md': valid })).toEqual([
    '_addresses.txt:1:1 removed-url  The published path /articles/reset/ leads nowhere ' +
      'now. Add `redirect_from: [/articles/reset/]` to the article that replaces it, or ' +
      'remove this line to give up the path.',
  ]);
});

test.each([
  ['/sections/basics/', []],
  ['/sections/basics', []],
  ['/categories/faq/', []],
  [
    '/sections/basic/',
    ['Add `redirect_from: [\'/sections/basic/\']` to the section "basics" in src/site.ts, or'],
  ],
  [
    '/sections/money/',
    ["Add `redirect_from: ['/sections/money/']` to the section that replaces it"],
  ],
  ['/categories/fak/', ['Add `redirect_from: [\'/categories/fak/\']` to the category "faq" in']],
])('a published listing: %s', (path, expected) => {
  const found = report({ '_addresses.txt': `${path}\n`, 'en/basics/fees.md': valid });
  expect(found).toEqual(
    expected.map((fix) =>
      expect.stringContaining(`removed-url  The published path ${path} leads nowhere now. ${fix}`),
    ),
  );
});

test('a section is gone when readers see no article in it', () => {
  const files = { '_addresses.txt': '/sections/basics/\n' };
  const hidden = { ...files, 'en/basics/fees.md': withFields('draft: true') };
  const expired = { ...files, 'en/basics/fees.md': withFields('expires: 2026-01-01') };
  expect(report(hidden)).toHaveLength(1);
  expect(report(expired)).toEqual([]);
});

test.each([
  ['draft: true', 'is a draft'],
  ['published: 2027-01-01\nupdated: 2027-01-01', 'appears on 2027-01-01'],
])('a published article with %s has lost its address', (fields, reason) => {
  const text = withFields(fields).replace(
    fields.startsWith('published') ? 'published: 2024-01-01\nupdated: 2024-01-02\n' : '\0',
    '',
  );
  expect(report({ '_addresses.txt': '/articles/fees/\n', 'en/basics/fees.md': text })).toEqual([
    'en/basics/fees.md:1:1 removed-url  The published path /articles/fees/ leads nowhere: ' +
      `the article ${reason}. Publish it again, or set \`expires\` to give it up for good.`,
  ]);
});

test('a redirect to a draft leads nowhere, at the place of the value', () => {
  expect(
    report({
      '_addresses.txt': '/b/\n',
      'en/basics/fees.md': withFields('draft: true\nredirect_from:\n  - /a/\n  - /b/'),
    }),
  ).toEqual([
    'en/basics/fees.md:9:5 broken-redirect  The published path /b/ leads to this article, ' +
      'which is a draft. Move it to `redirect_from` of a published article.',
  ]);
});

test('a redirect to an article whose address has been taken over is a chain', () => {
  expect(
    report({
      'en/basics/fees.md': withFields('expires: 2026-01-01\nredirect_from: [/first/]'),
      'en/basics/prices.md': withFields('redirect_from: [/articles/fees/]'),
    }),
  ).toEqual([
    'en/basics/fees.md:7:17 broken-redirect  /first/ leads to this article, which expired ' +
      'on 2026-01-01 and redirects to en/basics/prices.md. Move the entry there: ' +
      '`redirect_from: [/articles/fees/, /first/]`.',
  ]);
});

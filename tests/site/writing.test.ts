import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempArticles } from '../support/temp-articles.ts';
import { article, run } from '../support/run-command.ts';

const library = {
  'en/account-security/freeze.md': article(
    'How do I freeze my account?',
    'Freezing your account stops all withdrawals. See [passwords](/articles/reset-my-password/).',
    'keywords: [hacked, stolen phone]\n',
  ),
  'en/account-security/reset-my-password.md': article(
    'How do I reset my password?',
    'Open the sign-in page of your account.',
    'redirect_from: [/articles/lost-password/]\n',
  ),
  'en/trading/fees.md': article('What are the fees?', 'Every trade costs a fee of the trade.'),
  'en/trading/draft.md': article('A trade in draft', 'Text.', 'draft: true\n'),
};
const complete = [
  '--title',
  'Was my account stolen?',
  '--category',
  'faq',
  '--section',
  'account-security',
];
const articlesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('.git'))
    .toSorted();

test('flags alone write a draft that passes the check, and say what to do next', async () => {
  const folder = tempArticles(library);
  const { status, stdout } = await run(
    'new',
    [...complete, '--keywords', 'robbed, account: gone', '--owner', 'Support'],
    { ARTICLES_DIR: folder },
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /Created .*en\/account-security\/was-my-account-stolen\.md\n[\s\S]*npm run check/,
  );
  const text = readFileSync(join(folder, 'en/account-security/was-my-account-stolen.md'), 'utf8');
  expect(text).toMatch(
    /^---\ntitle: "Was my account stolen\?"\ncategory: faq\npublished: (\d{4}-\d\d-\d\d)\nupdated: \1\nkeywords: \[robbed, "account: gone"\]\nowner: "Support"\ndraft: true\n---\n\n\S/,
  );
  expect((await run('check', [], { ARTICLES_DIR: folder })).stdout).toContain(
    'errors: 0, warnings: 0',
  );
});

test('keywords of articles like it are suggested', async () => {
  const folder = tempArticles(library);
  expect((await run('new', complete, { ARTICLES_DIR: folder })).stdout).toContain('stolen phone');
});

test.each([
  ['a missing title', [], 2, /^--title is missing\. .*\n$/],
  ['a missing category', ['--title', 'A question'], 2, /^--category is missing\. .*faq.*\n$/],
  [
    'a missing section, with the likeliest',
    ['--title', 'Can I freeze my account?', '--category', 'faq'],
    2,
    /^--section is missing\. .* --section account-security\.\n$/,
  ],
  [
    'a title that gives no path',
    ['--title', '如何重置密码', '--category', 'faq', '--section', 'trading'],
    2,
    /^--slug is missing: .*\n$/,
  ],
  [
    'a category that is none',
    ['--title', 'A', '--category', 'fqa'],
    2,
    /one of faq, .*Did you mean faq\?\n$/,
  ],
  [
    'a slug that is none',
    [...complete, '--slug', 'Été 1'],
    2,
    /^--slug is "Été 1" but .* for example ete-1\.\n$/,
  ],
  ['a locale that is none', [...complete, '--locale', 'xx'], 2, /^--locale is "xx"/],
  ['a title of two lines', ['--title', 'A\nB'], 2, /^--title must be one line\.\n$/],
  [
    'a title that is too long',
    ['--title', 'A'.repeat(161), '--category', 'faq', '--section', 'trading'],
    1,
    /Invalid `title` .*161 characters/,
  ],
  ['a day that is none', [...complete, '--published', '2026-02-30'], 1, /`published`/],
  ['an unknown flag', ['--titel', 'A'], 2, /--titel/],
  [
    'a misspelt section',
    ['--title', 'A b', '--category', 'faq', '--section', 'tradign'],
    1,
    /Did you mean "trading"\?/,
  ],
  ['an article that is there', [...complete, '--slug', 'freeze'], 1, /exists already/],
  [
    'an article of another section',
    ['--title', 'Fees', '--category', 'faq', '--section', 'account-security'],
    1,
    /already has the path \/articles\/fees\//,
  ],
  [
    'a draft of that name',
    ['--title', 'Draft', '--category', 'faq', '--section', 'account-security'],
    1,
    /already has the path \/articles\/draft\//,
  ],
  [
    'an old path of another article',
    [...complete, '--slug', 'lost-password'],
    1,
    /redirects to .*reset-my-password\.md/,
  ],
  [
    'a path that was published before',
    [...complete, '--slug', 'long-gone'],
    1,
    /was the path of another article/,
  ],
])(
  'without a terminal, nothing is written for %s, in one sentence',
  async (_name, args, expected, sentence) => {
    const folder = tempArticles({ ...library, '_addresses.txt': '/articles/long-gone/\n' });
    const before = articlesIn(folder);
    const { status, stderr } = await run('new', args, { ARTICLES_DIR: folder });
    expect(stderr).toMatch(sentence);
    expect(status).toBe(expected);
    expect(articlesIn(folder)).toEqual(before);
  },
);

test('nearly the same title is reported, and does not hinder', async () => {
  const folder = tempArticles(library);
  const { status, stdout } = await run(
    'new',
    ['--title', 'Reset my passwords', '--category', 'faq', '--section', 'trading', '--no-draft'],
    { ARTICLES_DIR: folder },
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/en\/account-security\/reset-my-password\.md has a similar title/);
  expect(readFileSync(join(folder, 'en/trading/reset-my-passwords.md'), 'utf8')).not.toContain(
    'draft',
  );
});

import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkArticles } from '../../../../src/check/check-articles.ts';
import { staleUpdatedDate } from '../../../../src/check/rules/stale-updated-date.ts';
import { UserError } from '../../../../src/lib/problem.ts';
import { changedArticles } from '../../../support/changed-articles.ts';
import { valid, tempArticles } from '../../../support/temp-articles.ts';

const repository = (files?: Readonly<Record<string, string>>) =>
  changedArticles(staleUpdatedDate, files);

const edited = valid.replace('There are none.', 'There are some.');
const found = ['en/basics/fees.md:5:10 stale-updated-date'];

test('an edit that is not dated is told at `updated`, with the day to write', () => {
  const { write, check, places, commit } = repository();
  write('en/basics/fees.md', edited);
  expect(places()).toEqual(found);
  commit();
  expect(places()).toEqual(found);
  expect(check()[0]).toMatchObject({
    severity: 'error',
    message:
      'The text has changed since main, but `updated` is still 2024-01-02. Set it to the ' +
      'day of the change, for example `updated: 2026-05-10`.',
  });
});

test.each([
  ['the text', edited, true],
  ['the title', valid.replace('Fees', 'All fees'), true],
  ['the description', valid.replace('category', 'description: All about fees\ncategory'), true],
  ['the text, and `updated` moved back', edited.replace('2024-01-02', '2024-01-01'), true],
  ['the text and `updated`', edited.replace('2024-01-02', '2026-05-10'), false],
  ['nothing', valid, false],
  [
    'views, keywords and owner',
    valid.replace('category', 'views: 3\nkeywords: [cost]\nowner: Support\ncategory'),
    false,
  ],
  [
    'white space and line ends',
    valid.replaceAll('\n', '\r\n').replace('are none', 'are   none'),
    false,
  ],
  ['spelling', valid.replace('There', 'Theere'), false],
  ['the text, and it became a draft', edited.replace('category', 'draft: true\ncategory'), false],
  [
    'the text, and it is of the future',
    edited.replace('2024-01-01', '2030-01-01').replace('2024-01-02', '2030-01-01'),
    false,
  ],
])('after a change of %s', (_name, text, isTold) => {
  const { write, check } = repository();
  write('en/basics/fees.md', text);
  expect(check().map(({ rule }) => rule)).toEqual(isTold ? ['stale-updated-date'] : []);
});

test('an article is known again after it has moved', () => {
  const { write, articles, places, git, commit } = repository({
    'en/basics/fees.md': valid + 'The same sentence again and again. '.repeat(40),
  });
  mkdirSync(join(articles, 'en/trading'));
  renameSync(join(articles, 'en/basics/fees.md'), join(articles, 'en/trading/costs.md'));
  commit();
  expect(places()).toEqual([]);
  write('en/trading/costs.md', edited + 'The same sentence again and again. '.repeat(40));
  git('add', '--all');
  expect(places()).toEqual(['en/trading/costs.md:5:10 stale-updated-date']);
});

test('new articles, published drafts and changes of main are no edits of this branch', () => {
  const { write, git, commit, places } = repository({
    'en/basics/fees.md': valid,
    'en/basics/draft.md': valid.replace('category', 'draft: true\ncategory'),
  });
  write('en/basics/new.md', valid);
  write('en/basics/draft.md', edited);
  commit();
  git('switch', '--quiet', 'main');
  write('en/basics/fees.md', edited);
  commit();
  git('switch', '--quiet', 'edit');
  expect(places()).toEqual([]);
});

test('articles that were or are invalid are told for that alone', () => {
  const { write, check } = repository({ 'en/basics/a.md': 'x', 'en/basics/b.md': valid });
  write('en/basics/a.md', valid);
  write('en/basics/b.md', edited.replace('2024-01-02', 'soon'));
  expect(check().map(({ rule }) => rule)).toEqual(['front-matter']);
});

test.each(['nowhere', '--output=owned', '-O/etc/passwd', '', 'HEAD:articles', 'main; touch owned'])(
  'a reference that is none (%j) is told in one sentence and does nothing',
  (ref) => {
    const { check, root } = repository();
    expect(() => check(ref)).toThrow(
      new UserError(
        `Unknown --since "${ref}". Name a branch, a tag or a commit, for example origin/main.`,
      ),
    );
    expect(existsSync(join(root, 'owned')) || existsSync(join(root, 'articles', 'owned'))).toBe(
      false,
    );
  },
);

test('a folder outside of every repository is told in one sentence', () => {
  const folder = tempArticles({ 'en/basics/fees.md': valid });
  expect(() => checkArticles(folder, '2026-05-10', { since: 'main' })).toThrow(
    /^--since needs a git repository, but git cannot use .*: fatal: not a git repository/,
  );
});

test('a history that is cut off is told with the fix', () => {
  const { root, git, write, commit } = repository();
  write('en/basics/fees.md', edited);
  commit();
  const clone = join(tempArticles({}), 'clone');
  git('clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${root}`, clone);
  const check = (since: string) => checkArticles(join(clone, 'articles'), '2026-05-10', { since });
  expect(() => check('v1')).toThrow(
    'Unknown --since "v1". Name a branch, a tag or a commit, for example origin/main. This ' +
      'clone is shallow: fetch the whole history (fetch-depth: 0).',
  );
  expect(() => check('origin/main')).toThrow(
    '--since "origin/main" shares no commit with this branch. Name a branch with a common ' +
      'history. This clone is shallow: fetch the whole history (fetch-depth: 0).',
  );
});

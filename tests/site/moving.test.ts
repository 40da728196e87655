import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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

test.each([[[]], [['one']], [['one', 'two', 'three']], [['--force', 'one', 'two']]])(
  'move without exactly two words is wrong usage: %j',
  async (args) => {
    const { status, stderr } = await run('move', args, { ARTICLES_DIR: tempArticles(library) });
    expect(status).toBe(2);
    expect(stderr).not.toBe('');
  },
);

test('git sees a rename, the check passes, and moving back leaves one redirect', async () => {
  const folder = tempArticles(library);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Before');
  const { status, stdout } = await run(
    'move',
    ['reset-my-password', 'trading/forgot-my-password'],
    { ARTICLES_DIR: folder },
  );
  expect(stdout).toContain(
    'Moved en/account-security/reset-my-password.md to en/trading/forgot-my-password.md.',
  );
  expect(status).toBe(0);
  git('add', '--all');
  expect(
    git('status', '--short')
      .trim()
      .split('\n')
      .map((line) => line.trim())
      .toSorted(),
  ).toEqual([
    'M  en/account-security/freeze.md',
    'R  en/account-security/reset-my-password.md -> en/trading/forgot-my-password.md',
  ]);
  expect(readFileSync(join(folder, 'en/trading/forgot-my-password.md'), 'utf8')).toContain(
    'redirect_from: [/articles/reset-my-password/, /articles/lost-password/]',
  );
  expect((await run('check', [], { ARTICLES_DIR: folder })).stdout).toContain(
    'errors: 0, warnings: 0',
  );

  expect(
    (
      await run('move', ['forgot-my-password', 'account-security/reset-my-password'], {
        ARTICLES_DIR: folder,
      })
    ).status,
  ).toBe(0);
  git('add', '--all');
  expect(
    git('diff', 'HEAD', '--unified=0')
      .split('\n')
      .filter((line) => /^[+-][^+-]/.test(line)),
  ).toEqual([
    '-redirect_from: [/articles/lost-password/]',
    '+redirect_from: [/articles/forgot-my-password/, /articles/lost-password/]',
  ]);
});

test('a new article finishes a move that was interrupted', async () => {
  const folder = tempArticles({
    ...library,
    '_move.json': JSON.stringify({
      title: 'a to b',
      words: [],
      moves: [{ from: 'en/trading/fees.md', to: 'en/trading/costs.md' }],
      writes: [],
    }),
  });
  expect((await run('new', complete, { ARTICLES_DIR: folder })).stdout).toMatch(
    /^Finished the move that was interrupted: a to b\./,
  );
  expect(existsSync(join(folder, 'en/trading/costs.md'))).toBe(true);
});

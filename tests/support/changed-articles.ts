import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkArticles } from '../../src/check/check-articles.ts';
import type { Rule } from '../../src/check/rule.ts';
import { positionsOf, tempArticles, valid } from './temp-articles.ts';

/**
 * A git repository with articles in `articles/`, on a branch that has left main. `check` holds its
 * changes to one rule.
 */
export function changedArticles(
  rule: Rule,
  files: Readonly<Record<string, string>> = { 'en/basics/fees.md': valid },
) {
  const root = tempArticles({});
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      [
        '-c',
        'user.name=Writer',
        '-c',
        'user.email=writer@example.com',
        '-c',
        'commit.gpgsign=false',
        ...args,
      ],
      { cwd: root, encoding: 'utf8', stdio: 'pipe' },
    ).trim();
  const articles = join(root, 'articles');
  const write = (path: string, text: string) => {
    mkdirSync(join(articles, path, '..'), { recursive: true });
    writeFileSync(join(articles, path), text);
  };
  const commit = () => (
    git('add', '--all'),
    git('commit', '--quiet', '--allow-empty', '--message', 'x')
  );
  git('init', '--quiet', '--initial-branch', 'main');
  for (const [path, text] of Object.entries(files)) write(path, text);
  commit();
  git('switch', '--quiet', '--create', 'edit');
  const check = (since = 'main', today = '2026-05-10') =>
    checkArticles(articles, today, { since, rules: [rule] }).problems;
  return {
    root,
    articles,
    git,
    write,
    commit,
    check,
    places: () => positionsOf(check(), articles),
  };
}

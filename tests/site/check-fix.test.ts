import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempArticles } from '../support/temp-articles.ts';
import { article, environment, run } from '../support/run-command.ts';
import { productFolder } from '../support/test-sites.ts';

const FEES = 'en/trading/fees.md';
const library = {
  [FEES]: article('Fees', '# Fees\n\n### Trades\n\n:::note\nThey cost a fee.\n:::'),
  'en/trading/other.md': article('Other questions', '[[somewhere]]'),
};

function gitFolder() {
  const folder = tempArticles(library);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=A', '-c', 'user.email=a@e.example', 'commit', '--quiet', '-m', 'Articles');
  return { folder, git };
}

const fixed = article('Fees', '## Trades\n\n> [!NOTE]\n> They cost a fee.');

test('a dry run shows a diff that git can apply, and writes nothing', async () => {
  const { folder, git } = gitFolder();
  const { status, stdout } = await run('check', ['--fix', '--dry-run'], { ARTICLES_DIR: folder });
  expect(git('status', '--porcelain')).toBe('');
  expect(stdout).toContain('-# Fees\n+## Trades\n');
  expect(stdout).toContain('Problems that --fix would fix: 3, articles: 1');
  expect(status).toBe(0);
});

test('--fix writes what it can decide and reports the rest', async () => {
  const { folder, git } = gitFolder();
  const { status, stdout } = await run('check', ['--fix'], { ARTICLES_DIR: folder });
  expect(git('status', '--porcelain')).toBe(` M ${FEES}\n`);
  expect(readFileSync(join(folder, FEES), 'utf8')).toBe(fixed);
  expect(stdout).toContain('Problems fixed: 3, articles changed: 1');
  expect(stdout).toContain('2  heading-increment');
  expect(stdout).toContain('"[[somewhere]]" is syntax of a wiki');
  expect(status).toBe(0);
  const again = await run('check', ['--fix'], { ARTICLES_DIR: folder });
  expect(again.stdout).toContain('Nothing to fix.');
  expect(readFileSync(join(folder, FEES), 'utf8')).toBe(fixed);
});

test('paths and rules limit it, and JSON is alone on standard output', async () => {
  const { folder, git } = gitFolder();
  const other = await run('check', ['--fix', join(folder, 'en/trading/other.md')], {
    ARTICLES_DIR: folder,
  });
  expect(other.stdout).toContain('Nothing to fix.');
  const { stdout, stderr } = await run(
    'check',
    ['--fix', '--rule', 'foreign-syntax', '--format', 'json'],
    { ARTICLES_DIR: folder },
  );
  expect(JSON.parse(stdout)).toMatchObject({ problems: [{ rule: 'foreign-syntax' }] });
  expect(stderr).toContain('Problems fixed: 1');
  expect(git('diff')).toContain('+> [!NOTE]');
  expect(git('diff')).not.toContain('+## Trades');
});

test('--dry-run alone is wrong usage', async () => {
  const { status, stderr } = await run('check', ['--dry-run']);
  expect(status).toBe(2);
  expect(stderr).toContain('Add --fix.');
});

test('killed half way, it leaves every file whole, and the next run fixes the rest', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `fees-${index + 10}.md`);
  // Long enough that a file that is written in place is seen half written.
  const text = 'Trades cost a fee.\n\n'.repeat(600);
  const before = (name: string) => article(`Fees of ${name}`, `### Trades\n\n${text.trim()}`);
  const after = (name: string) => before(name).replace('### Trades', '## Trades');
  const articles = Object.fromEntries(names.map((name) => [`en/trading/${name}`, before(name)]));
  const folder = tempArticles(articles);
  const trading = join(folder, 'en/trading');
  const read = (name: string) => readFileSync(join(trading, name), 'utf8');

  const child = spawn(process.execPath, ['scripts/check.ts', '--fix'], {
    cwd: productFolder,
    env: environment({ ARTICLES_DIR: folder }),
    stdio: 'ignore',
  });
  const watcher = watch(trading, () => child.kill('SIGKILL'));
  await once(child, 'exit');
  watcher.close();
  for (const name of names) expect([before(name), after(name)]).toContain(read(name));

  const { status } = await run('check', ['--fix'], { ARTICLES_DIR: folder });
  expect(status).toBe(0);
  for (const name of names) expect(read(name)).toBe(after(name));
  expect(readdirSync(trading).filter((name) => !name.startsWith('.'))).toEqual(names);
});

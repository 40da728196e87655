import { spawn } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeLogs } from '../../scripts/bench/views-logs.ts';
import { article, environment, run, temporaryFolder } from '../support/run-command.ts';
import { spread } from '../support/spread.ts';
import { productFolder } from '../support/test-sites.ts';

const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) ' +
  'Chrome/120.0.0.0 Safari/537.36';

/** A line of the combined format: a visitor, known by a number, at a time on a day. */
const line = (path: string, visitor: number, clock = '10:00:00') =>
  `192.0.2.${visitor} - - [31/Jan/2026:${clock} +0000] "GET ${path} HTTP/1.1" ` +
  `200 512 "-" "${chrome}"\n`;

let folder: ReturnType<typeof temporaryFolder>;
let output: string;
beforeEach(() => {
  folder = temporaryFolder();
  output = join(folder.path, 'views.json');
  folder.write(
    'articles/en/a/fees.md',
    article('Fees', 'Text.', 'redirect_from: [/articles/costs/]\n'),
  );
  folder.write('articles/en/a/limits.md', article('Limits', 'Text.'));
  folder.write('articles/en/a/draft.md', article('Draft', 'Text.', 'draft: true\n'));
});
afterEach(() => folder.remove());

const views = (...args: string[]) =>
  run('views', ['--out', output, ...args], { ARTICLES_DIR: join(folder.path, 'articles') });
const log = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder.path, name), content);
  return join(folder.path, name);
};
const counted = () =>
  (JSON.parse(readFileSync(output, 'utf8')) as { articles: Record<string, number> }).articles;

test('a lock is respected while its run lives, and taken over afterwards', async () => {
  const file = log('a.log', line('/articles/fees/', 1));
  const lock = `${output}.lock`;
  writeFileSync(lock, JSON.stringify({ process: process.pid, host: hostname(), run: 'a' }));
  expect(await views(file)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(
      `(process ${process.pid} on ${hostname()}). Wait until it ends`,
    ) as string,
  });
  const old = new Date(Date.now() - 10 * 60_000);
  utimesSync(lock, old, old);
  expect(await views(file)).toMatchObject({ status: 0, stderr: '' });
  writeFileSync(lock, JSON.stringify({ process: 2 ** 22 + 1, host: hostname(), run: 'a' }));
  expect(await views(file)).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(lock)).toBe(false);
});

test('runs that are killed at any moment lose nothing and count nothing twice', async () => {
  const { files, truth } = writeLogs(folder.path, ['/articles/fees/', '/articles/limits/'], 20_000);
  writeFileSync(output, '{ "articles": { "/articles/fees/": 1000 } }');
  const start = () =>
    spawn(process.execPath, ['scripts/views.ts', '--out', output, ...files], {
      cwd: productFolder,
      env: environment({ ARTICLES_DIR: join(folder.path, 'articles') }),
      stdio: 'ignore',
    });
  const started = performance.now();
  await run('views', ['--out', join(folder.path, 'undisturbed.json'), ...files], {
    ARTICLES_DIR: join(folder.path, 'articles'),
  });
  const duration = performance.now() - started;
  const expected = {
    '/articles/fees/': 1000 + (truth.get('/articles/fees/') ?? 0),
    '/articles/limits/': truth.get('/articles/limits/'),
  };
  let killed = 0;
  for (let attempt = 0; attempt < 8; attempt++) {
    const child = start();
    const ended = new Promise<NodeJS.Signals | null>((resolve) =>
      child.once('exit', (_code, signal) => resolve(signal)),
    );
    const timer = setTimeout(() => child.kill('SIGKILL'), spread(attempt) * duration * 1.1);
    if ((await ended) === 'SIGKILL') killed++;
    clearTimeout(timer);
    expect([{ '/articles/fees/': 1000 }, expected]).toContainEqual(counted());
  }
  expect(killed).toBeGreaterThan(0);
  expect((await views(...files)).status).toBe(0);
  expect(counted()).toEqual(expected);
}, 240_000);

test('two runs at the same time lose nothing', async () => {
  const files = Array.from({ length: 4 }, (_, index) =>
    log(`${index}.log`, line('/articles/fees/', index)),
  );
  const outcomes = await Promise.all(files.map((file) => views(file)));
  expect(
    outcomes.every(({ status, stderr }) => status === 0 || stderr.includes('Another run')),
  ).toBe(true);
  expect(counted()['/articles/fees/']).toBe(outcomes.filter(({ status }) => status === 0).length);
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { article, run, temporaryFolder } from '../support/run-command.ts';

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

test('views of published articles are counted into a sorted file', async () => {
  const hostile = [
    '/articles/__proto__/',
    '/articles/../../etc/passwd',
    '/articles/draft/',
    '/articles/\u0001/',
    '__proto__',
  ]
    .map((path) => line(path, 1))
    .join('');
  const file = log(
    'access.log',
    line('/articles/limits/', 1) +
      line('/articles/fees/?a', 1) +
      hostile +
      `${'x'.repeat(3_000_000)}\nbroken\n\n` +
      line('/articles/costs/', 2) +
      line('/articles/fees', 3),
  );
  const { status, stdout, stderr } = await views(file);
  expect([status, stderr, stdout]).toEqual([
    0,
    '',
    'Views added: 4\nLogs read: 1 (0 held nothing new)\nLines: 12, of which 2 were ' +
      'broken and skipped\n',
  ]);
  expect(Object.entries(counted())).toEqual([
    ['/articles/fees/', 3],
    ['/articles/limits/', 1],
  ]);
  expect(readdirSync(folder.path).toSorted()).toEqual(['access.log', 'articles', 'views.json']);
});

describe('a log counts once', () => {
  const first = line('/articles/fees/', 1) + line('/articles/limits/', 2);

  test('when it is read again, under another name, packed, or twice in one run', async () => {
    await views(log('access.log', first), log('copy.log', first));
    const text = readFileSync(output, 'utf8');
    await views(log('access.log.1', first));
    const { stdout } = await views(log('access.log.2.gz', gzipSync(first)));
    expect(stdout).toContain('Views added: 0\nLogs read: 1 (1 held nothing new)');
    expect(readFileSync(output, 'utf8')).toBe(text);
    expect(counted()).toEqual({ '/articles/fees/': 1, '/articles/limits/': 1 });
  });

  test('when it has grown, even in the middle of a line, and the reader stays', async () => {
    const whole =
      first +
      line('/articles/fees/', 3) +
      line('/articles/fees/', 1, '10:20:00') +
      line('/articles/fees/', 1, '10:30:00');
    await views(log('access.log', whole.slice(0, first.length + 60)));
    expect(counted()).toEqual({ '/articles/fees/': 1, '/articles/limits/': 1 });
    await views(log('access.log', whole));
    expect(counted()).toEqual({ '/articles/fees/': 3, '/articles/limits/': 1 });
  });

  test('where it overlaps with another one', async () => {
    const second = line('/articles/limits/', 2) + line('/articles/limits/', 4);
    const a = log('a.log', first);
    await views(a);
    await views(a, log('b.log', second));
    expect(counted()).toEqual({ '/articles/fees/': 1, '/articles/limits/': 2 });
  });
});

test.each([
  ['no log', [], 2, 'Name access logs'],
  ['an unknown flag', ['--fast', 'a.log'], 2, '--fast'],
  [
    'an unknown service',
    ['--from', 'constructor'],
    2,
    '--from is "constructor" but must be one of goatcounter, plausible, umami, cloudflare, sql.',
  ],
  ['a glob without files', ['nowhere/*.gz'], 1, 'No file matches "nowhere/*.gz".'],
  ['a folder', ['src'], 1, 'src is a folder.'],
  ['what is no log', ['package.json'], 1, 'package.json:1: not a line of an access log.'],
  ['a service without its settings', ['--from', 'goatcounter'], 1, 'GOATCOUNTER_URL is not set.'],
])('%s is said in a sentence, and nothing is written', async (_name, args, status, sentence) => {
  const outcome = await views(...args);
  expect([outcome.status, outcome.stderr.split('\n').length]).toEqual([status, 2]);
  expect(outcome.stderr).toContain(sentence);
  expect(existsSync(output)).toBe(false);
});

test('a gzip that was cut off stops the run, and nothing is written', async () => {
  const good = log('good.log', line('/articles/fees/', 1));
  const { status, stderr } = await views(
    good,
    log('cut.gz', gzipSync(line('/articles/fees/', 2).repeat(1000)).subarray(0, 100)),
  );
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/cut\.gz cannot be read to its end \(.*\)\. Fetch the file again/),
  ]);
  expect(existsSync(output)).toBe(false);
});

test('a file of counts that is broken is left as it is', async () => {
  writeFileSync(output, '{"articles":{"/articles/fees/":-1}}');
  expect(await views(log('a.log', line('/articles/fees/', 1)))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Restore it from git') as string,
  });
  expect(readFileSync(output, 'utf8')).toBe('{"articles":{"/articles/fees/":-1}}');
});

test('what was counted before an article moved follows it', async () => {
  writeFileSync(output, '{ "articles": { "/articles/costs/": 5, "/articles/unknown/": 7 } }');
  await views(log('a.log', line('/articles/fees/', 1)));
  expect(counted()).toEqual({ '/articles/fees/': 6, '/articles/unknown/': 7 });
});

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { brokenArticles, lines, mistakes, problemsIn } from '../support/broken-articles.ts';
import { article, environment, freePort, run, temporaryFolder } from '../support/run-command.ts';
import { productFolder } from '../support/test-sites.ts';

type Problem = Readonly<Record<'path' | 'rule' | 'severity', string>> & {
  readonly line: number;
  readonly column: number;
};

const broken = brokenArticles();
const valid = temporaryFolder();
let output = temporaryFolder();

beforeAll(() => {
  valid.write('en/basics/valid.md', article('Valid', 'Text of the new build.'));
});

beforeEach(() => {
  output.remove();
  output = temporaryFolder();
});

afterAll(() => {
  for (const folder of [broken, valid, output]) folder.remove();
});

test('check reports every problem of every article, one line each, and exits 1', async () => {
  const { status, stdout, stderr } = await run('check', [], { ARTICLES_DIR: broken.path });
  expect(status).toBe(1);
  expect(stderr).toBe('');
  expect(problemsIn(stdout)).toEqual(mistakes.toSorted());
  expect(stdout).toContain('Problems by rule:');
  expect(lines(stdout).at(-2)).toMatch(
    new RegExp(`\\b6\\b.*errors: ${mistakes.length}, warnings: 0$`),
  );
});

test('a problem names what is wrong and the fix', async () => {
  const { stdout } = await run('check', [], { ARTICLES_DIR: broken.path });
  expect(stdout).toMatch(/two-mistakes\.md:4:12 .*2024-02-30.*YYYY-MM-DD/);
  expect(stdout).toMatch(/two-mistakes\.md:6:8 .*"many".*whole number/);
  expect(stdout).toMatch(/no-category\.md:1:1 .*`category`.*faq/);
  expect(stdout).toMatch(/news\/valid\.md:1:1 .*en\/basics\/valid\.md.*Rename/);
});

test('a mistyped field is reported with the field that was meant', async () => {
  output.write('en/basics/mistyped.md', article('Mistyped', 'Text.', 'viewz: 3\n'));
  const { status, stdout } = await run('check', [], { ARTICLES_DIR: output.path });
  expect(status).toBe(1);
  expect(stdout).toMatch(/mistyped\.md:6:\d+ .*`viewz`.*`views`/);
});

test('check --format json gives the same problems to programs', async () => {
  const { status, stdout } = await run('check', ['--format', 'json'], {
    ARTICLES_DIR: broken.path,
  });
  const { checked, problems } = JSON.parse(stdout) as {
    checked: number;
    problems: Problem[];
  };
  const found = problems.map(
    ({ path, line, column, rule }) =>
      `${path.replace(/^.*(?=en\/)/, '')}:${line}:${column}  ${rule}`,
  );
  expect(status).toBe(1);
  expect(checked).toBe(6);
  expect(found.sort()).toEqual(mistakes.toSorted());
  for (const problem of problems) expect(problem.severity).toBe('error');
});

test('check --format github gives one annotation for each problem', async () => {
  const { status, stdout } = await run('check', ['--format', 'github'], {
    ARTICLES_DIR: broken.path,
  });
  const annotations = lines(stdout);
  expect(status).toBe(1);
  const errors = annotations.filter((line) =>
    /^::error file=[^,:]+,line=\d+,col=\d+,title=[\w-]+::\S/.test(line),
  );
  expect(errors).toHaveLength(mistakes.length);
  expect(annotations.filter((line) => line.startsWith('::'))).toEqual(errors);
});

test('check finds nothing wrong with valid articles and exits 0', async () => {
  const { status, stdout, stderr } = await run('check', [], { ARTICLES_DIR: valid.path });
  expect([status, stderr]).toEqual([0, '']);
  expect(lines(stdout)).toHaveLength(1);
  expect(stdout).toMatch(/\b1\b.*errors: 0, warnings: 0$/m);
  const json = await run('check', ['--format', 'json'], { ARTICLES_DIR: valid.path });
  expect(JSON.parse(json.stdout)).toEqual({
    checked: 1,
    problems: [],
    counts: {},
    nextChange: null,
  });
});

test('start says what it does, prints the URL and serves the site until it is ended', async () => {
  const port = await freePort();
  const server = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: productFolder,
    env: environment({ PORT: String(port) }),
  });
  const ended = new Promise((done) => server.once('exit', done));
  let printed = '';
  server.stdout.on('data', (chunk) => (printed += String(chunk)));
  try {
    await expect.poll(() => printed, { timeout: 30_000 }).toContain(`http://localhost:${port}/`);
    const statusOf = (path: string) =>
      fetch(`http://localhost:${port}${path}`).then(({ status }) => status);
    expect(await statusOf('/')).toBe(200);
    expect(await statusOf('/search/?q=password')).toBe(200);
    expect(await statusOf('/pagefind/pagefind-entry.json')).toBe(200);
    expect(await statusOf('/articles/nowhere/')).toBe(404);
    expect(printed).toMatch(
      /^Checking .*…\nChecked \(\d+\.\d s\)\. Building .*…\nBuilt \(\d+\.\d s\)\.\n.* runs at /,
    );
  } finally {
    server.kill();
    await ended;
  }
});

test('check reports the named files and rules only, and exits 2 for unknown ones', async () => {
  const check = (...args: string[]) => run('check', args, { ARTICLES_DIR: broken.path });
  const file = await check(join(broken.path, 'en/news'), '--rule', 'duplicate-url');
  expect([file.status, problemsIn(file.stdout)]).toEqual([
    1,
    ['en/news/valid.md:1:1  duplicate-url'],
  ]);
  const valid = await check(join(broken.path, 'en/basics/valid.md'), '--format', 'json');
  expect([valid.status, JSON.parse(valid.stdout)]).toEqual([
    0,
    { checked: 1, problems: [], counts: {}, nextChange: null },
  ]);
  const wrong = await check('--rule', 'duplicate-urls');
  expect([wrong.status, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).toContain('Unknown rule "duplicate-urls". Did you mean "duplicate-url"?');
  expect((await check('no-such-file.md')).status).toBe(2);
});

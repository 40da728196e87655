import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { writeManifest } from '../../src/publish/manifest.ts';
import { article, environment, freePort, run, temporaryFolder } from '../support/run-command.ts';

const broken = temporaryFolder();
const valid = temporaryFolder();
let output = temporaryFolder();

/** Where and by which rule each mistake of the broken folder is told. */
const mistakes = [
  'en/basics/empty.md:1:1  empty-article',
  'en/basics/no-category.md:1:1  front-matter',
  'en/basics/two-mistakes.md:4:12  front-matter',
  'en/basics/two-mistakes.md:6:8  front-matter',
  'en/basics/unclosed.md:1:1  front-matter',
  'en/basics/Upper Case.md:1:1  file-name',
  'en/news/valid.md:1:1  duplicate-url',
];

beforeAll(() => {
  broken.write('en/basics/valid.md', article('Valid', 'Text.'));
  broken.write('en/news/valid.md', article('Of the same name', 'Text.'));
  broken.write('en/basics/empty.md', article('Empty', ''));
  broken.write(
    'en/basics/no-category.md',
    '---\ntitle: "No category"\npublished: 2024-01-01\nupdated: 2024-01-01\n---\n\nText.\n',
  );
  broken.write(
    'en/basics/two-mistakes.md',
    '---\ntitle: "Two mistakes"\ncategory: faq\npublished: 2024-02-30\nupdated: 2024-03-01\nviews: many\n---\n\nText.\n',
  );
  broken.write('en/basics/unclosed.md', '---\ntitle: "Unclosed"\n\nText.\n');
  broken.write('en/basics/Upper Case.md', article('Upper case', 'Text.'));
  valid.write('en/basics/valid.md', article('Valid', 'Text of the new build.'));
});

beforeEach(() => {
  output.remove();
  output = temporaryFolder();
});

afterAll(() => {
  for (const folder of [broken, valid, output]) folder.remove();
});

/** Writes a site as an earlier build has left it. */
function writeLastBuild(page: string): void {
  output.write(`site/${page}`, 'the last good build');
  writeManifest(join(output.path, 'site'));
}

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** The problems among the lines of a report, less the path of the folder and the message. */
function problemsIn(text: string): string[] {
  const problem = /(en\/\w+\/[\w .-]+\.mdx?:\d+:\d+ {2}[\w-]+) {2}\S/;
  return lines(text)
    .flatMap((line) => problem.exec(line)?.[1] ?? [])
    .sort();
}

test('check tells every problem of every article in one run, one line each, and exits 1', async () => {
  const { status, stdout, stderr } = await run('check', [], { ARTICLES_DIR: broken.path });
  expect(status).toBe(1);
  expect(stderr).toBe('');
  expect(problemsIn(stdout)).toEqual(mistakes.toSorted());
  expect(lines(stdout)).toHaveLength(mistakes.length + 2);
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

test('a mistyped field is told with the field that was meant', async () => {
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
    problems: Record<string, unknown>[];
  };
  const told = problems.map(
    (problem) =>
      `${String(problem['path']).replace(/^.*(?=en\/)/, '')}:${String(problem['line'])}:${String(problem['column'])}  ${String(problem['rule'])}`,
  );
  expect(status).toBe(1);
  expect(checked).toBe(6);
  expect(told.sort()).toEqual(mistakes.toSorted());
  for (const problem of problems) expect(problem['severity']).toBe('error');
});

test('check --format github gives one annotation for each problem', async () => {
  const { status, stdout } = await run('check', ['--format', 'github'], {
    ARTICLES_DIR: broken.path,
  });
  const annotations = lines(stdout);
  expect(status).toBe(1);
  expect(annotations).toHaveLength(mistakes.length + 1);
  for (const annotation of annotations.slice(0, -1))
    expect(annotation).toMatch(/^::error file=[^,:]+,line=\d+,col=\d+,title=[\w-]+::\S/);
});

test('check finds nothing wrong with valid articles and exits 0', async () => {
  const { status, stdout, stderr } = await run('check', [], { ARTICLES_DIR: valid.path });
  expect([status, stderr]).toEqual([0, '']);
  expect(lines(stdout)).toHaveLength(1);
  expect(stdout).toMatch(/\b1\b.*errors: 0, warnings: 0$/m);
  const json = await run('check', ['--format', 'json'], { ARTICLES_DIR: valid.path });
  expect(JSON.parse(json.stdout)).toEqual({ checked: 1, problems: [], nextChange: null });
});

test('a build with broken articles tells every problem, exits 1 and leaves the existing output as it was', async () => {
  writeLastBuild('index.html');
  const { status, stderr } = await run('build', ['--out', join(output.path, 'site')], {
    ARTICLES_DIR: broken.path,
  });
  expect(status).toBe(1);
  expect(problemsIn(stderr)).toEqual(mistakes.toSorted());
  expect(lines(stderr)).toHaveLength(mistakes.length);
  expect(readdirSync(output.path)).toEqual(['site']);
  expect(readdirSync(join(output.path, 'site'))).toEqual(['index.html', 'release.json']);
});

test.each([
  [
    'half-way',
    'throwing.mdx',
    article('Throwing', '{(() => { throw new Error("This component fails."); })()}'),
    'This component fails.',
  ],
  ['at its end, with the index on its way,', 'silent.mdx', article('Silent', '{""}'), 'empty-page'],
])(
  'a build that fails %s leaves the existing output as it was, and nothing beside it',
  async (_when, name, content, reason) => {
    const failing = temporaryFolder();
    failing.write('en/basics/valid.md', article('Valid', 'Text.'));
    failing.write(`en/basics/${name}`, content);
    writeLastBuild('index.html');
    const { status, stderr } = await run('build', ['--out', join(output.path, 'site')], {
      ARTICLES_DIR: failing.path,
    });
    failing.remove();
    expect(status).toBe(1);
    expect(stderr).toContain(reason);
    expect(readdirSync(output.path)).toEqual(['site']);
    expect(readFileSync(join(output.path, 'site/index.html'), 'utf8')).toBe('the last good build');
  },
);

/** Where Linux has a file system of its own in memory. */
const elsewhere = '/dev/shm';

test.skipIf(!existsSync(elsewhere) || statSync(elsewhere).dev === statSync('.').dev)(
  'a site is put on another file system, too',
  async () => {
    const folder = mkdtempSync(join(elsewhere, 'handrail-'));
    const { status, stderr } = await run('build', ['--out', join(folder, 'new/site')], {
      ARTICLES_DIR: valid.path,
    });
    const made = readdirSync(join(folder, 'new'));
    rmSync(folder, { recursive: true });
    expect([status, stderr, made]).toEqual([0, '', ['site']]);
  },
);

test('a build with valid articles replaces the existing output as a whole', async () => {
  writeLastBuild('old-page.html');
  const { status } = await run('build', ['--out', join(output.path, 'site')], {
    ARTICLES_DIR: valid.path,
  });
  expect(status).toBe(0);
  expect(readdirSync(output.path)).toEqual(['site']);
  expect(existsSync(join(output.path, 'site/old-page.html'))).toBe(false);
  expect(readFileSync(join(output.path, 'site/articles/valid/index.html'), 'utf8')).toContain(
    'Text of the new build.',
  );
  expect(existsSync(join(output.path, 'site/pagefind/pagefind-entry.json'))).toBe(true);
});

test.each(['check', 'build', 'dev', 'addresses'])(
  '%s with a missing articles folder says so in one sentence and exits 1',
  async (script) => {
    const missing = join(output.path, 'nowhere');
    const { status, stdout, stderr } = await run(script, [], { ARTICLES_DIR: missing });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain(missing);
    expect(stderr).toContain('ARTICLES_DIR');
  },
);

test.each(['check', 'build', 'start', 'dev', 'bench', 'addresses', 'hosting', 'compress'])(
  '%s with an unknown flag says so in one sentence and exits 2',
  async (script) => {
    const { status, stdout, stderr } = await run(script, ['--nonsense']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain('--nonsense');
  },
);

test('an unknown format is wrong usage', async () => {
  const { status, stderr } = await run('check', ['--format', 'xml']);
  expect(status).toBe(2);
  expect(lines(stderr)).toHaveLength(1);
  expect(stderr).toMatch(/xml.*text, json, github/);
});

test.each(['start', 'dev'])(
  '%s at a port in use says so in one sentence and exits 1',
  async (script) => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const { status, stdout, stderr } = await run(script, [], {
      PORT: String(port),
      ARTICLES_DIR: valid.path,
    });
    other.close();
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain(`Port ${port} is in use`);
  },
);

test.each(['start', 'dev'])(
  '%s with a PORT that is none says so in one sentence and exits 1',
  async (script) => {
    const { status, stderr } = await run(script, [], { PORT: '70000', ARTICLES_DIR: valid.path });
    expect(status).toBe(1);
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain('70000');
  },
);

test('a SITE_URL that is no address says so in one sentence, exits 1 and leaves the existing output as it was', async () => {
  writeLastBuild('index.html');
  const { status, stderr } = await run('build', ['--out', join(output.path, 'site')], {
    SITE_URL: 'help.example.com',
    ARTICLES_DIR: valid.path,
  });
  expect(readFileSync(join(output.path, 'site/index.html'), 'utf8')).toBe('the last good build');
  expect(status).toBe(1);
  expect(stderr).toContain('SITE_URL is "help.example.com"');
  expect(lines(stderr)).toHaveLength(1);
});

test('start builds the site, prints its address and serves it until it is ended', async () => {
  const port = await freePort();
  const server = spawn(process.execPath, ['scripts/start.ts'], {
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
    { checked: 1, problems: [], nextChange: null },
  ]);
  const wrong = await check('--rule', 'duplicate-urls');
  expect([wrong.status, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).toContain('Unknown rule "duplicate-urls". Did you mean "duplicate-url"?');
  expect((await check('no-such-file.md')).status).toBe(2);
});

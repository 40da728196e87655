import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { article, run, temporaryFolder } from '../support/run-command.ts';
import { productFolder } from '../support/test-sites.ts';

const valid = temporaryFolder();
valid.write('en/basics/valid.md', article('Valid', 'Text.'));
let output: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  output = temporaryFolder();
});
afterEach(() => output.remove());
afterAll(() => valid.remove());

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

test('check lists what falls due next, for people and for programs', async () => {
  output.write('en/basics/later.md', article('Later', 'Text.').replaceAll('2024-', '2124-'));
  const text = await run('check', [], { ARTICLES_DIR: output.path });
  expect(lines(text.stdout).at(-1)).toBe('Next article or notice due: 2124-01-01');
  const json = await run('check', ['--format', 'json'], { ARTICLES_DIR: output.path });
  expect(JSON.parse(json.stdout)).toMatchObject({ problems: [], nextChange: '2124-01-01' });
});

test('check --since with an unknown reference says so in one sentence and exits 1', async () => {
  const { status, stdout, stderr } = await run('check', ['--since', '--nowhere'], {
    ARTICLES_DIR: valid.path,
  });
  expect([status, stdout]).toEqual([2, '']);
  expect(lines(stderr)).toHaveLength(1);
  const unknown = await run('check', ['--since=nowhere'], { ARTICLES_DIR: valid.path });
  expect([unknown.status, unknown.stdout]).toEqual([1, '']);
  expect(lines(unknown.stderr)).toHaveLength(1);
  expect(unknown.stderr).toContain('--since');
});

test('known errors: the check lists them once, and then the build accepts them', async () => {
  const comment = '<!-- check-disable-next-line broken-link: a secret reason -->';
  output.write(
    'articles/en/basics/valid.md',
    article('Valid', `Text.\n\n![The menu](\u00FCber.png)\n\n[a](/articles/b/) <your-name>\n\n`) +
      `${comment}\n[c](/articles/d/)\n`,
  );
  output.write(
    'articles/en/basics/u\u0308ber.png',
    readFileSync('tests/fixtures/articles/en/basics/map.png'),
  );
  const values = { ARTICLES_DIR: join(output.path, 'articles') };
  const site = join(output.path, 'site');
  const refused = await run('build', ['--out', site], values);
  expect([refused.status, existsSync(site)]).toEqual([1, false]);

  const update = await run('check', ['--update-baseline', '--format', 'json'], values);
  expect(update.status).toBe(0);
  expect(JSON.parse(update.stdout)).toMatchObject({
    problems: [{ severity: 'note' }, { severity: 'note' }],
    counts: { 'broken-link': 1, 'placeholder-tag': 1 },
  });
  const built = await run('build', ['--out', site], values);
  expect([built.status, built.stderr]).toEqual([
    0,
    expect.stringContaining('Known errors in _baseline.txt: 2.'),
  ]);
  const page = readFileSync(join(site, 'articles/valid/index.html'), 'utf8');
  const [, image = ''] = /<img src="\/(pictures[^"]*)"/.exec(page) ?? [];
  expect(existsSync(join(site, decodeURI(image)))).toBe(true);
  const markdown = readFileSync(join(site, 'articles/valid.md'), 'utf8');
  for (const text of [page, markdown]) expect(text).not.toContain('secret');
});

test('a second build of the same articles is refused only while the first is at work', async () => {
  const build = (name: string) =>
    run('build', ['--out', join(output.path, name)], {
      ARTICLES_DIR: join(output.path, 'articles'),
    });
  output.write('articles/en/basics/valid.md', article('Valid', 'Text.'));
  const first = build('first');
  const isLocked = () =>
    readdirSync(join(productFolder, 'node_modules/.handrail-build')).some(
      (name) => name.includes(basename(output.path)) && name.endsWith('.lock'),
    );
  await expect.poll(isLocked, { interval: 5, timeout: 30_000 }).toBe(true);
  const second = await build('second');
  expect([second.status, lines(second.stderr).length]).toEqual([1, 1]);
  expect(second.stderr).toMatch(
    /Another run is building a site of these articles \(process \d+ on .+\)\. Wait until it ends/,
  );
  expect((await first).status).toBe(0);
  expect((await build('third')).status).toBe(0);
  expect([existsSync(join(output.path, 'second')), isLocked()]).toEqual([false, false]);
});

test('an article whose component makes no text stops the build by its name', async () => {
  output.write('articles/en/basics/silent.mdx', article('Silent', '{""}'));
  const { status, stderr } = await run('build', ['--out', join(output.path, 'site')], {
    ARTICLES_DIR: join(output.path, 'articles'),
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/en\/basics\/silent\.mdx:1:1 {2}empty-page {2}/);
  expect(existsSync(join(output.path, 'site'))).toBe(false);
});

test('the build reads .mdx as strictly as .md: its code sees fields as written', async () => {
  output.write(
    'articles/en/basics/strict.mdx',
    article(
      '12:30',
      '{frontmatter.published} {frontmatter.keywords.join(" ")} {typeof frontmatter.views}',
      'keywords: [1.10, 1_000]\n',
    ).replaceAll('\n', '\r'),
  );
  const { status, stderr } = await run('build', ['--out', join(output.path, 'site')], {
    ARTICLES_DIR: join(output.path, 'articles'),
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(readFileSync(join(output.path, 'site/articles/strict/index.html'), 'utf8')).toMatch(
    /2024-01-01\s+1\.10 1_000\s+number/,
  );
});

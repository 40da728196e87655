import { cpSync, existsSync, globSync, readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProduct } from '../support/product-copy.ts';
import { article, environment, freePort, run, temporaryFolder } from '../support/run-command.ts';

/** A clone of the demo: the product, and the articles and settings of a company called Saltmere. */
const folder = temporaryFolder();
const project = folder.path;
const inProject = (path: string) => join(project, path);
const write = (path: string, text: string) => folder.write(path, text);

beforeAll(() => {
  copyProduct(project);
  const demo = 'tests/fixtures/exchange';
  cpSync(demo, inProject('articles'), { recursive: true, force: true });
  const settings = readFileSync(join(demo, '_site.ts'), 'utf8');
  write('src/site.ts', settings.replaceAll('../../../src/', './'));
  write('README.md', '# Saltmere\n');
  cpSync('package-lock.json', inProject('package-lock.json'));
  const files = globSync('**/*', { cwd: inProject('articles') });
  write(
    'articles/_demo.txt',
    `# The demo.\n${files.filter((path) => /\.\w+$/.test(path)).join('\n')}`,
  );
});
afterAll(() => folder.remove());

const answers = [
  ...['--name', 'Acme Help', '--url', 'https://example.com/help/', '--accent', '#7a2048'],
  ...['--email', 'support@acme.example', '--categories', 'How to, News'],
];

test('init without --yes, a name or a valid color is wrong usage and changes nothing', async () => {
  for (const args of [answers, ['--yes', '--name', 'Acme'], ['--yes', ...answers, '--accent', 'x']])
    expect(await run('init', args, {}, project)).toMatchObject({ status: 2, stdout: '' });
  expect(readFileSync(inProject('README.md'), 'utf8')).toBe('# Saltmere\n');
});

test('init removes the demo and leaves a valid site', async () => {
  const { status, stdout, stderr } = await run('init', ['--yes', ...answers], {}, project);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('Articles checked: 2, errors: 0, warnings: 0');
  expect(globSync('articles/en/*', { cwd: project }).toSorted()).toEqual([
    'articles/en/_search',
    'articles/en/getting-started',
  ]);
  expect(JSON.parse(readFileSync(inProject('package.json'), 'utf8'))).toMatchObject({
    name: 'acme-help',
    handrail: { release: expect.any(String) },
  });
});

test('init in what is no longer the demo says so and changes nothing', async () => {
  const { status, stderr } = await run('init', ['--yes', ...answers], {}, project);
  expect([status, stderr]).toEqual([1, expect.stringContaining('no longer the demo')]);
});

test("the owner's settings, articles, look, components and texts pass all checks", async () => {
  const site = readFileSync(inProject('src/site.ts'), 'utf8');
  write(
    'src/site.ts',
    site
      .replace("locales: [{ code: 'en' }]", "locales: [{ code: 'en' }, { code: 'ar' }]")
      .replace(
        /sections: \[.*\],/,
        "sections: [{ id: 'billing', label: { en: 'Billing', ar: 'الفواتير' } }],",
      )
      .replaceAll(/label: \{ en: ('[^']*') \}/g, 'label: { en: $1, ar: $1 }')
      .replace('/favicon.svg', '/mark.svg'),
  );
  cpSync(inProject('public/favicon.svg'), inProject('public/mark.svg'));
  for (let number = 1; number <= 10; number++) {
    const text = article(`Invoice question ${number}`, `The answer to question ${number}.`);
    const locale = number > 7 ? 'ar' : 'en';
    write(`articles/${locale}/billing/invoice-${number}.md`, text.replace('faq', 'how-to'));
  }
  write('src/theme.css', ':root { --radius-m: 3px; }\n');
  write('src/overrides/SiteFooter.astro', '<footer>Acme Ltd</footer>\n');
  write('src/overrides/ArticleStart.astro', '<p>Checked by people.</p>\n');
  write('src/overrides/strings/en.ts', "export const strings = { searchButton: 'Find' };\n");
  const outdated = await run('editors', ['--check'], {}, project);
  expect([outdated.status, outdated.stderr]).toEqual([1, expect.stringContaining('.pages.yml')]);
  expect(await run('editors', [], {}, project)).toMatchObject({ status: 0 });

  const check = await run('check', [], {}, project);
  expect([check.status, check.stderr]).toEqual([0, '']);
  const tests = await run('test', ['content'], {}, project);
  expect(tests).toMatchObject({ status: 0, stdout: expect.stringContaining('All parts passed.') });
});

test('nothing of the demo is left in the built site and the project', async () => {
  expect(await run('build', [], {}, project)).toMatchObject({ status: 0 });
  const page = readFileSync(inProject('dist/articles/invoice-1/index.html'), 'utf8');
  for (const text of ['Acme Ltd', 'Checked by people.', '>Find<', '/help/mark.svg'])
    expect(page).toContain(text);
  const styles = globSync('dist/_astro/*.css', { cwd: project });
  expect(styles.some((path) => readFileSync(inProject(path), 'utf8').includes('3px'))).toBe(true);
  expect(existsSync(inProject('dist/ar/articles/invoice-10/index.html'))).toBe(true);

  const named = globSync('{dist,src,scripts,articles,public}/**/*', {
    cwd: project,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .concat(['README.md', 'package.json', '.pages.yml', 'docs/_cms/config.yml'].map(inProject))
    .filter((path) => /saltmere/i.test(readFileSync(path, 'latin1')));
  expect(named).toEqual([]);
});

test('start serves it under its base path', async () => {
  const port = await freePort();
  const server = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: project,
    env: environment({ PORT: String(port) }),
  });
  const [line] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
  let printed = line;
  server.stdout.on('data', (text: string) => (printed += text));
  await expect.poll(() => printed, { timeout: 60_000 }).toContain(`http://localhost:${port}/help/`);
  const response = await fetch(`http://localhost:${port}/help/`);
  expect([response.status, await response.text()]).toEqual([
    200,
    expect.stringContaining('Acme Help'),
  ]);
  server.kill();
  await once(server, 'exit');
});

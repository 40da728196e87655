import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { run } from '../support/run-command.ts';
import { readPage } from '../support/read-html.ts';
import type { Project } from '../support/temp-project.ts';
import { copyProject } from '../support/temp-project.ts';

/** A site whose owner replaces all components that are made for it, and changes its look. */
let project: Project;
let site: OpenSite;

const ARTICLE = 'articles/one-paragraph/';
const page = (path: string) => readPage(project.output, `${path}index.html`);
const text = (path: string, selector: string) =>
  page(path).querySelector(selector)?.textContent.trim();

function write(file: string, content: string): void {
  const path = join(project.path, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const override = (name: string, content: string) => write(`src/overrides/${name}.astro`, content);

/** An override that shows ours and something after it. */
const wrapped = (name: string, after: string) => `---
import type { ComponentProps } from 'astro/types';
import Default from '../components/${name}.astro';

type Props = ComponentProps<typeof Default>;
---

<Default {...Astro.props} />
${after}
`;

beforeAll(async () => {
  project = copyProject();
  for (const name of readdirSync(join(project.path, 'src/overrides')))
    rmSync(join(project.path, 'src/overrides', name), { recursive: true });
  project.editSite('cspMetaTag: false', 'cspMetaTag: true');
  write('src/overrides/_words.json', '{ "note": "Written by the owner" }');
  write('src/overrides/parts/Note.astro', '<p class="owner-note"><slot /></p>');
  override('Head', '<meta name="owner" content={Astro.props.title ?? "home"} />');
  override('SiteHeader', wrapped('SiteHeader', '<p class="owner-path">{Astro.url.pathname}</p>'));
  override(
    'SiteFooter',
    `<footer class="owner-footer">{Astro.props.locale}</footer>
<style>
  .owner-footer { color: rgb(1, 2, 3); }
</style>
<script>
  document.documentElement.dataset.ownerScript = 'ran';
</script>`,
  );
  override('HomeHero', '<h1 class="owner-hero">{Astro.props.categories.length} categories</h1>');
  override('ArticleStart', '<p class="owner-start">{Astro.props.article.slug}</p>');
  override(
    'ArticleEnd',
    wrapped('ArticleEnd', '<Note>{words.note}</Note>').replace(
      'type Props',
      `import Note from './parts/Note.astro';\nimport words from './_words.json';\n\ntype Props`,
    ),
  );
  override('Logo', '<b class="owner-logo">O</b>');
  write(
    'src/theme.css',
    `:root { --paper: light-dark(#fff5f5, #101010); --font-text: Georgia, serif; --radius-m: 3px; }
.prose { letter-spacing: 2px; }`,
  );
  expect(await project.build()).toMatchObject({ status: 0 });
  site = await openSite(project.output);
});

afterAll(async () => {
  await site?.close();
  project.remove();
});

test.each([
  ['the footer', '', 'footer', 'en'],
  ['the top of the home page', '', 'h1.owner-hero', '3 categories'],
  ['the start of an article', ARTICLE, '.article > .article-start', 'one-paragraph'],
  ['the end of an article', ARTICLE, '.article-page > .owner-note', 'Written by the owner'],
  ['a component inside one of ours', '', '.site-header .owner-logo', 'O'],
])('an override replaces %s', (_what, path, selector, content) => {
  expect(text(path, selector)).toBe(content);
});

test('the tags of an override come after ours in the head', () => {
  const tag = (path: string) => page(path).querySelector('link[rel="icon"] + meta[name="owner"]');
  expect(tag('')?.getAttributeValue('content')).toBe('home');
  expect(tag(ARTICLE)?.getAttributeValue('content')).toBe('Quokka settings');
});

test('what is replaced is gone, and what is wrapped stays', () => {
  expect(page('').querySelector('.site-footer, .hero, img.logo')).toBeNull();
  expect(page('').querySelector('.site-header .site-name')).not.toBeNull();
  expect(page(ARTICLE).querySelector('.article-end .repository-links')).not.toBeNull();
});

test('an override shows the URL of its own page', () => {
  for (const path of ['', ARTICLE, 'search/', 'categories/faq/'])
    expect(text(path, '.owner-path')).toBe(`/${path}`);
});

test('the style sheet of the owner changes what is computed, in both schemes', async () => {
  const computed = async (colorScheme: 'light' | 'dark') => {
    const opened = await site.open(`/${ARTICLE}`, { colorScheme });
    return opened.evaluate(() => {
      const style = (selector: string) =>
        getComputedStyle(document.querySelector(selector) ?? document.documentElement);
      const { backgroundColor, fontFamily } = style('html');
      const { letterSpacing } = style('.prose');
      return { backgroundColor, fontFamily, letterSpacing, color: style('.owner-footer').color };
    });
  };
  const other = { fontFamily: 'Georgia, serif', letterSpacing: '2px', color: 'rgb(1, 2, 3)' };
  expect(await computed('light')).toEqual({ backgroundColor: 'rgb(255, 245, 245)', ...other });
  expect(await computed('dark')).toEqual({ backgroundColor: 'rgb(16, 16, 16)', ...other });
});

test('scripts of an override run under the strict policy, and nothing breaks it', async () => {
  const opened = await site.open('/');
  const complaints: string[] = [];
  opened.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await opened.goto(`/${ARTICLE}`);
  await expect
    .poll(() => opened.evaluate(() => document.documentElement.dataset['ownerScript']))
    .toBe('ran');
  const policy = await opened
    .locator('meta[http-equiv=Content-Security-Policy]')
    .getAttribute('content');
  expect(policy).toContain("style-src 'self';");
  expect(policy).not.toContain('unsafe-inline');
  expect(complaints).toEqual([]);
});

test('the table of contents stays beside the text when something comes before it', async () => {
  const opened = await site.open('/articles/article-parts/');
  const top = async (selector: string) => (await opened.locator(selector).first().boundingBox())?.y;
  const left = async (selector: string) =>
    (await opened.locator(selector).first().boundingBox())?.x;
  expect(await top('.contents')).toBeLessThan((await top('.article-start')) ?? 0);
  expect(await top('.article-start')).toBeLessThan((await top('.prose')) ?? 0);
  expect(await left('.article-start')).toBe(await left('.prose'));
});

/** Builds the project as it is now. Returns the page of an article. */
async function rebuild(name: string) {
  const outcome = await run('build', ['--out', name], {}, project.path);
  expect(outcome).toMatchObject({ status: 0 });
  return readPage(join(project.path, name), `${ARTICLE}index.html`);
}

/** Returns the style sheets of what `rebuild` built. */
function styles(name: string): string {
  const folder = join(project.path, name, '_astro');
  const files = readdirSync(folder).filter((file) => file.endsWith('.css'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('');
}

test('a changed helper, a removed override and a removed style sheet reach every page', async () => {
  write('src/overrides/_words.json', '{ "note": "Changed" }');
  rmSync(join(project.path, 'src/overrides/SiteFooter.astro'));
  const changed = await rebuild('changed');
  expect(changed.querySelector('.owner-note')?.textContent).toBe('Changed');
  expect(changed.querySelector('.site-footer')).not.toBeNull();

  rmSync(join(project.path, 'src/overrides'), { recursive: true });
  rmSync(join(project.path, 'src/theme.css'));
  const bare = await rebuild('bare');
  expect(bare.querySelector('.owner-note, .owner-path, .article-start')).toBeNull();
  expect(styles('bare')).not.toContain('letter-spacing:2px');
});

test('an articles folder with settings of its own takes nothing from src', async () => {
  override('SiteFooter', '<footer class="of-src">src</footer>');
  write('articles/_site.ts', "export { site } from '../src/site.ts';\n");
  write('articles/_theme.css', '.prose { letter-spacing: 5px; }');
  write(
    'articles/_overrides/Head.astro',
    `---
import Default from '../../src/components/Head.astro';
---

<Default {...Astro.props} />
<meta name="owner" content="folder" />`,
  );
  const page = await rebuild('own');
  expect(page.querySelector('.of-src')).toBeNull();
  expect(page.querySelector('meta[name="owner"]')?.getAttributeValue('content')).toBe('folder');
  expect(styles('own')).toContain('letter-spacing:5px');
});

test('a misspelt override and a faint color stop check and build with one line each', async () => {
  rmSync(join(project.path, 'articles/_site.ts'));
  rmSync(join(project.path, 'articles/_theme.css'));
  rmSync(join(project.path, 'articles/_overrides'), { recursive: true });
  override('SiteFoter', '<footer>Mine</footer>');
  writeFileSync(join(project.path, 'src/theme.css'), ':root { --ink-soft: #888888 }\n');
  const lines = [
    'src/theme.css: --ink-soft (#888888) has a contrast of 3.4 on --paper (#fbfbf8) of light pages and needs 4.5. Change one of them; light-dark(#111111, #eeeeee) sets both schemes.',
    'src/overrides/SiteFoter.astro replaces no component of src/components/. Did you mean "SiteFooter.astro"?',
    '',
  ];
  for (const command of ['check', 'build', 'dev'] as const)
    expect(await run(command, [], {}, project.path)).toMatchObject({
      status: 1,
      stderr: lines.join('\n'),
    });
  appendFileSync(join(project.path, 'src/theme.css'), '}');
  expect((await run('check', [], {}, project.path)).stderr).toContain(
    'src/theme.css:2:1: Unexpected }.',
  );
});

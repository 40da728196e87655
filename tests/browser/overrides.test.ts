import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { readPage } from '../support/read-html.ts';
import type { OverridingProject } from '../support/overriding-project.ts';
import { overridingProject } from '../support/overriding-project.ts';

/** A site whose owner replaces all components that are made for it, and changes its look. */
let project: OverridingProject;
let site: OpenSite;

const ARTICLE = 'articles/one-paragraph/';
const page = (path: string) => readPage(project.output, `${path}index.html`);
const text = (path: string, selector: string) =>
  page(path).querySelector(selector)?.textContent.trim();

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
  project = overridingProject();
  const { write, override } = project;
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

import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { site } from '../../src/config/settings.ts';
import { testSites } from '../support/test-sites.ts';
import {
  attributeOf,
  elementsIn,
  fileOf,
  only,
  pagesOf,
  readPage,
  textOf,
} from '../support/read-html.ts';
import { publishedArticles, viewsOf } from '../support/article-sources.ts';

const { demo, fixture } = testSites;
const sites = Object.entries(testSites);

const day = (text: string) =>
  new Date(`${text}T00:00:00Z`).toLocaleDateString('en-US', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });

/** Every file of a site as text; Pagefind's are compressed. */
function allText(folder: string): Map<string, string> {
  const files = globSync('**/*', { cwd: folder }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(
    files.map((path) => {
      const bytes = readFileSync(join(folder, path));
      const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return [path, (isGzip ? gunzipSync(bytes) : bytes).toString('utf8')];
    }),
  );
}

test.each(sites)(
  'every published article of the %s site has its page, and there is no other',
  (_name, { articles, output }) => {
    const expected = publishedArticles(articles)
      .map(({ slug }) => `articles/${slug}/index.html`)
      .sort();
    expect(expected.length).toBeGreaterThan(5);
    expect(pagesOf(output).filter((path) => path.startsWith('articles/'))).toEqual(expected);
  },
);

test('the fixture publishes all articles but drafts, scheduled, expired and private ones', () => {
  const slugs = publishedArticles(fixture.articles)
    .map(({ slug }) => slug)
    .sort();
  expect(slugs).toEqual([
    'article-parts',
    'body-forms',
    'choices-by-region',
    'files',
    'glued-blocks',
    'hostile',
    'long-opening',
    'mdx-article',
    'media-components',
    'one-paragraph',
    'parts-as-components',
    'regions-as-components',
    'returns-in-europe',
    'returns-in-the-states',
    'same-title',
    'same-title-too',
    'videos',
  ]);
});

test.each(sites)(
  'article pages of the %s site show title, days and views of their file',
  (_name, { articles, output }) => {
    for (const article of publishedArticles(articles)) {
      const { title, published, updated } = article.frontMatter;
      const page = readPage(output, `articles/${article.slug}/index.html`);
      const facts = only(page, '.article-facts');
      const views = viewsOf(article);
      expect.soft(textOf(only(page, 'h1'))).toBe(title);
      expect.soft(textOf(only(page, 'title'))).toBe(`${title} · ${site.name}`);
      expect.soft(attributeOf(only(facts, 'time[data-published]'), 'datetime')).toBe(published);
      expect
        .soft(textOf(only(facts, 'time[data-published]')))
        .toBe(`Published on ${day(published)}`);
      expect.soft(attributeOf(only(facts, 'time[data-updated]'), 'datetime')).toBe(updated);
      expect.soft(textOf(only(facts, 'time[data-updated]'))).toBe(`Updated on ${day(updated)}`);
      expect
        .soft(page.querySelectorAll('[data-views]').map(textOf), article.slug)
        .toEqual(views === 0 ? [] : [views.toLocaleString('en-US')]);
    }
  },
);

test('days and views read as in the contract', () => {
  const page = readPage(fixture.output, 'articles/glued-blocks/index.html');
  expect(textOf(only(page, '[data-published]'))).toBe('Published on Aug 8, 2024');
  expect(textOf(only(page, '[data-updated]'))).toBe('Updated on Jan 2, 2026');
  expect(textOf(only(page, '[data-views]'))).toBe('31,038');
  expect(textOf(only(page, '.views'))).toBe('31,038 views');
});

test('an article without views shows no count at all', () => {
  const facts = only(
    readPage(fixture.output, 'articles/one-paragraph/index.html'),
    '.article-facts',
  );
  expect(facts.querySelectorAll('[data-views], .views, svg')).toEqual([]);
  expect(textOf(facts)).not.toMatch(/\b0\b|views/);
});

test.each(['hiddenword', 'underscorewombat'])(
  '"%s" of an unpublished file stands in no file of the site',
  (word) => {
    const texts = allText(fixture.output);
    expect([...texts.values()].some((text) => text.includes('platypus'))).toBe(true);
    expect(
      [...texts].filter(([, text]) => text.toLowerCase().includes(word)).map(([path]) => path),
    ).toEqual([]);
  },
);

test.each(sites)(
  'no page of the %s site holds an inline script, style or event handler',
  (_name, { output }) => {
    const found: string[] = [];
    for (const path of pagesOf(output)) {
      for (const element of elementsIn(readPage(output, path))) {
        const isInline =
          element.tagName === 'style' ||
          (element.tagName === 'script' &&
            !attributeOf(element, 'src') &&
            attributeOf(element, 'type') !== 'application/ld+json');
        const attributes = element.attributes
          .map(({ key }) => key)
          .filter((key) => key === 'style' || key.startsWith('on'));
        const addresses = ['href', 'src', 'action'].filter((name) =>
          /^\s*(javascript|data):/i.test(attributeOf(element, name) ?? ''),
        );
        if (isInline || attributes.length + addresses.length > 0)
          found.push(`${path}: <${element.tagName}> ${[...attributes, ...addresses].join(' ')}`);
      }
    }
    expect(found).toEqual([]);
  },
);

test.each(sites)(
  'article pages of the %s site load at most 9 kB of JavaScript, unzipped, and no font',
  (_name, { output }) => {
    for (const path of pagesOf(output).filter((name) => name.startsWith('articles/'))) {
      const page = readPage(output, path);
      const scripts = page.querySelectorAll('script[src], link[rel="modulepreload"]');
      const bytes = scripts.map(
        (script) =>
          statSync(join(output, attributeOf(script, 'src') ?? attributeOf(script, 'href') ?? ''))
            .size,
      );
      expect
        .soft(
          bytes.reduce((sum, size) => sum + size, 0),
          path,
        )
        .toBeLessThanOrEqual(9000);

      const styles = page
        .querySelectorAll('link[rel="stylesheet"]')
        .map((link) => fileOf(output, attributeOf(link, 'href') ?? ''));
      expect(styles.length).toBeGreaterThan(0);
      for (const file of styles)
        expect.soft(readFileSync(join(output, file ?? ''), 'utf8')).not.toContain('@font-face');
      expect.soft(page.querySelectorAll('link[as="font"]')).toEqual([]);
    }
  },
);

test('a page that does not exist is answered by 404.html with the topics and a search box', () => {
  const page = readPage(demo.output, '404.html');
  const topics = page.querySelectorAll('.topics a').map((link) => attributeOf(link, 'href'));
  expect(topics).toContain('/sections/taxes/');
  expect(attributeOf(only(page, 'form'), 'action')).toBe('/search/');
  expect(attributeOf(only(page, 'meta[name="robots"]'), 'content')).toBe('noindex');
});

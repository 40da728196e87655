import type { HtmlElement } from 'html-validate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import { attributeOf, elementsIn, fileOf, pagesOf, readPage } from '../support/read-html.ts';

const { output } = testSites.demo;
const pages = pagesOf(output);
const sizes = new Map<string, number>();

/** Bytes of a file as a good host sends it: brotli at its best. */
function wireSize(path: string): number {
  const known =
    sizes.get(path) ??
    brotliCompressSync(readFileSync(join(output, path)), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    }).length;
  sizes.set(path, known);
  return known;
}

/** What a first visit of a page loads before its reader does anything, in bytes by kind. */
function weigh(path: string) {
  const page = readPage(output, path);
  const sizeOf = (selector: string, attribute: string) =>
    page
      .querySelectorAll(selector)
      .reduce(
        (sum, element) =>
          sum + wireSize(fileOf(output, attributeOf(element, attribute) ?? '') ?? 'missing'),
        0,
      );
  const html = wireSize(path);
  const css = sizeOf('link[rel="stylesheet"]', 'href');
  const script = sizeOf('script[src]', 'src') + sizeOf('link[rel="modulepreload"]', 'href');
  return { path, css, script, total: html + css + script + sizeOf('link[rel="icon"]', 'href') };
}

test('no article of the demo loads over 15 kB, of which 4 kB scripts and 7 kB styles', () => {
  const articles = pages.filter((path) => path.startsWith('articles/')).map(weigh);
  expect(articles.length).toBeGreaterThan(50);
  expect(
    articles.filter(({ css, script, total }) => total > 15_000 || script > 4000 || css > 7000),
  ).toEqual([]);
  // Scripts and styles were found at all.
  expect(articles.filter(({ css, script }) => script === 0 || css === 0)).toEqual([]);
});

test.each(Object.entries(testSites))(
  'the service worker of the %s site weighs less than 2 kB',
  (_name, site) => {
    expect(gzipSync(readFileSync(join(site.output, 'sw.js'))).length).toBeLessThan(2000);
  },
);

test('the script of the widget weighs at most 4 kB', () => {
  expect(wireSize('widget.js')).toBeLessThanOrEqual(4096);
});

test('the script of the widget reads the same in every encoding', () => {
  expect(readFileSync(join(output, 'widget.js'), 'utf8')).toMatch(/^[\n -~]+$/);
});

test('the panel of the widget loads at most 20 kB when it opens', () => {
  expect(weigh('widget/index.html').total).toBeLessThanOrEqual(20_000);
});

test('the home page loads at most 20 kB', () => {
  expect(weigh('index.html').total).toBeLessThanOrEqual(20_000);
});

test('the text of a page waits for one stylesheet and nothing else', () => {
  // The panel of the widget has its own in addition to that of the site, which is in the cache.
  for (const path of pages.filter((name) => !name.startsWith('widget/'))) {
    const page = readPage(output, path);
    // No other page needs the styles of the contact form and of the widget.
    const stylesheets = page.querySelectorAll('link[rel="stylesheet"]');
    expect.soft(stylesheets, path).toHaveLength(/^(contact|widget)\/index/.test(path) ? 2 : 1);
    const css = stylesheets
      .map((sheet) => fileOf(output, attributeOf(sheet, 'href') ?? '') ?? 'missing')
      .map((file) => readFileSync(join(output, file), 'utf8'))
      .join('\n');
    expect.soft(css, path).not.toMatch(/@import|@font-face/);
    expect.soft(page.querySelectorAll('link[as="font"]'), path).toEqual([]);
    expect
      .soft(
        elementsIn(page)
          .filter(isBlockingScript)
          .map(({ location }) => location),
        path,
      )
      .toEqual([]);
  }
});

function isBlockingScript(element: HtmlElement): boolean {
  if (element.tagName !== 'script' || attributeOf(element, 'src') === undefined) return false;
  return (
    attributeOf(element, 'type') !== 'module' &&
    !element.hasAttribute('defer') &&
    !element.hasAttribute('async')
  );
}

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe-violations.ts';
import { copyAwkwardProject } from '../support/awkward-project.ts';
import { unmarkedTexts } from '../support/english-texts.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { attributeOf, only, readPage, textOf } from '../support/read-html.ts';
import { answerOf, listed } from '../support/read-listing.ts';
import type { Project } from '../support/temp-project.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
let project: Project;
let site: OpenSite;

beforeAll(async () => {
  project = copyAwkwardProject();
  expect(await project.build()).toMatchObject({ status: 0 });
  site = await openSite(project.output);
});

afterAll(async () => {
  await site?.close();
  project.remove();
});

const pages = ['articles/wide/', 'articles/codes/', '', 'ar/', 'search/?q=wide', 'gone/'];

test.each(pages)('nothing widens /%s from 320 to 1280 px', async (path) => {
  const page = await site.open(`/${path}`);
  if (path.includes('?q=')) await listed(page, { q: 'wide' });
  for (const details of await page.locator('.prose details').all())
    await details.evaluate((element) => element.toggleAttribute('open', true));
  for (const width of [320, 390, 640, 768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await widthOf(page), `${width} px`).toBeLessThanOrEqual(width);
  }
  await page.context().close();
});

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('long codes in a table wrap, short ones do not, and sentences keep their space', async () => {
  for (const [width, least] of [
    [390, 200],
    [1280, 300],
  ] as const) {
    const page = await site.open('/articles/codes/', { viewport: { width, height: 900 } });
    const cells = page.locator('.prose tbody tr').first().locator('td');
    const widths = await cells.evaluateAll((found) => found.map(({ clientWidth }) => clientWidth));
    const [code = 0, description = 0] = widths;
    expect(description, `${width} px`).toBeGreaterThan(least);
    expect(code).toBeLessThan(description);
    const rects = (text: string) =>
      page.getByText(text, { exact: true }).evaluate((element) => element.getClientRects().length);
    expect(await rects('GET')).toBe(1);
    expect(await page.locator('td code').first().textContent()).toBe(
      'acme.platform.integrations.webhooks.retry.maximumNumberOfAttempts',
    );
  }
});

test('code runs from left to right in an Arabic article, isolated from its text', async () => {
  const page = await site.open('/ar/articles/codes/');
  const styles = await page
    .locator(':is(.prose, h1) :is(pre, code, kbd, samp)')
    .evaluateAll((found) =>
      found.map((element) => {
        const { direction, unicodeBidi } = getComputedStyle(element);
        return [element.tagName, element.getAttribute('dir'), direction, unicodeBidi];
      }),
    );
  expect(new Set(styles.map(([tag]) => tag))).toEqual(new Set(['PRE', 'CODE', 'KBD', 'SAMP']));
  for (const [tag, dir, direction, unicodeBidi] of styles) {
    expect(direction, String(tag)).toBe(dir ?? 'ltr');
    expect(unicodeBidi, String(tag)).toMatch(/isolate/);
  }
  const [dash, end] = await page
    .locator('p code')
    .first()
    .evaluate((code) => {
      const at = (index: number) => {
        const range = document.createRange();
        range.setStart(code.firstChild ?? code, index);
        range.setEnd(code.firstChild ?? code, index + 1);
        return range.getBoundingClientRect().left;
      };
      return [at(0), at('--dry-run'.length - 1)];
    });
  expect(dash).toBeLessThan(end ?? 0);
});

test.each([
  '/ar/',
  '/ar/articles/codes/',
  '/ar/sections/basics/',
  '/ar/categories/faq/2/',
  '/ar/sitemap/',
  '/ar/offline/',
  '/ar/search/',
  '/ar/search/?q=كلمة',
  '/ar/search/?q=xyzzyplugh',
])('the English texts of %s say that they are English', async (path) => {
  const page = await site.open(path);
  if (path.includes('?q=')) expect(await answerOf(page)).not.toBe('failed');
  const { unmarked, marked } = await unmarkedTexts(page);
  expect(unmarked).toEqual([]);
  expect(marked.length).toBeGreaterThan(4);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('a day in an English text is English, too, on the page and in the results', async () => {
  for (const path of ['/ar/articles/codes/', '/ar/search/?q=كلمة']) {
    const page = await site.open(path);
    const days = page.locator('time[data-updated]').first();
    expect((await days.innerText()).replaceAll(/[\u2066-\u2069]/g, '')).toBe(
      'Updated on Jan 2, 2024',
    );
  }
});

test('a site without views claims nothing about views and lists by update', async () => {
  for (const path of ['ar', 'ar/search', 'ar/sections/basics', 'ar/categories/faq', 'ar/sitemap']) {
    const page = readPage(project.output, `${path}/index.html`);
    expect(textOf(page).toLowerCase(), path).not.toMatch(/most viewed|popular|help most/);
    expect(page.querySelector('.sort [data-order], option[value=views]'), path).toBeNull();
  }
  expect(textOf(readPage(project.output, 'index.html'))).toContain('Most viewed');
  const page = await site.open('/ar/search/?q=كلمة&sort=views');
  expect(await answerOf(page)).toBe('ready');
  expect(await page.locator('#sort').inputValue()).toBe('relevance');
});

test('the header of two languages is one row, and its search box opens in it', async () => {
  for (const width of [320, 390, 1280])
    for (const path of ['/articles/codes/', '/ar/articles/codes/', '/']) {
      const page = await site.open(path, { viewport: { width, height: 844 } });
      const box = await page.locator('.site-top').boundingBox();
      expect(box?.height, `${path} at ${width} px`).toBeLessThan(80);
      await page.context().close();
    }
  const page = await site.open('/articles/codes/', phone);
  await page.getByRole('searchbox').tap();
  await page.keyboard.type('codes');
  expect((await page.locator('.search-form').boundingBox())?.width).toBeGreaterThan(300);
  await page.touchscreen.tap(200, 800);
  expect((await page.locator('.search-form').boundingBox())?.width).toBe(44);
  await page.getByRole('link', { name: 'العربية' }).tap();
  await page.waitForURL('**/ar/articles/codes/');
});

test('a logo of any shape keeps its own', async () => {
  const page = await site.open('/');
  const logo = page.locator('img.logo');
  expect(await logo.boundingBox()).toMatchObject({ width: 112, height: 28 });
  const markup = only(readPage(project.output, 'index.html'), 'img.logo');
  expect(attributeOf(markup, 'width')).toBe('112');
});

test.each(['/articles/codes/', '/ar/articles/codes/'])(
  'the end of %s is one block with the vote, the contact and related articles',
  async (path) => {
    const page = await site.open(path, phone);
    const end = page.locator('.article-end');
    const tops = await end
      .locator('.feedback-vote .button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
    expect(tops).toHaveLength(2);
    expect(new Set(tops).size).toBe(1);
    expect(
      await end.locator('.feedback-vote').evaluate((vote) => getComputedStyle(vote).borderTopWidth),
    ).toBe('0px');
    expect(await end.getByText('Still need help?').isVisible()).toBe(true);
    expect(await end.getByRole('link', { name: 'Write to support' }).isVisible()).toBe(true);
    expect(await end.locator('.related a').count()).toBeGreaterThan(0);
    expect(await page.locator('.site-footer .contact').isVisible()).toBe(false);
    await page.goto('/');
    expect(await page.locator('.site-footer .contact').isVisible()).toBe(true);
  },
);

test('wide tables and long code fit on paper', async () => {
  // The text of an A4 page is about this wide.
  const page = await site.open('/articles/print/', { viewport: { width: 680, height: 960 } });
  await page.emulateMedia({ media: 'print' });
  expect(await widthOf(page)).toBe(680);
  const cut = await page
    .locator('.prose :is(table, td, th, pre, code)')
    .evaluateAll((found) =>
      found
        .filter(
          (element) =>
            element.getBoundingClientRect().right > innerWidth ||
            element.scrollWidth > element.clientWidth + 1,
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
  expect(cut).toEqual([]);
});

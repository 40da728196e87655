import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sitePolicy } from '../../src/config/security-policy.ts';
import { renderOptionsFor } from '../../src/content/render-options.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { publishedBody } from '../../src/content/published-body.ts';
import { readShared } from '../../src/content/shared-files.ts';
import { publishedArticles } from '../support/article-sources.ts';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { canary, hostileMarkup } from '../support/hostile-markup.ts';
import { listed, titles } from '../support/read-listing.ts';

const title = '<img src=x onerror=alert(1)> & "quotes" in a title';
let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.fixture.output);
});

afterAll(() => site.close());

/** Opens a page and notes every dialog; an `alert` is what the hostile markup would run. */
async function watched(path: string): Promise<{ page: Page; dialogs: string[] }> {
  // A service worker would answer from its cache instead of the routes of the test.
  const page = await site.open('/', { serviceWorkers: 'block' });
  const dialogs: string[] = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await page.goto(path);
  return { page, dialogs };
}

/** What an injection would leave in the document. */
const injected = (page: Page, root: string) =>
  page
    .locator(root)
    .locator(
      'script:not([src^="/_astro/"], [type="application/ld+json"]), iframe, object, embed, ' +
        'svg[onload], [onerror], [onclick], [style], [href^="javascript:" i], ' +
        '[href^="data:" i], img[src="x"]',
    )
    .count();

test('the watch sees a dialog where one opens', async () => {
  const { page, dialogs } = await watched('/');
  await page.evaluate(() => alert('seen'));
  expect(dialogs).toEqual(['seen']);
});

test('a hostile article shows its text and runs nothing', async () => {
  const { page, dialogs } = await watched('/articles/hostile/');
  await page.waitForLoadState('networkidle');
  expect(await page.locator('h1').innerText()).toBe(title);
  expect(await page.title()).toContain(title);
  expect(await page.locator('.prose code').innerText()).toBe('<b>echidna</b>');
  expect(dialogs).toEqual([]);
});

/**
 * What is on a page that no article may bring: what runs, loads or asks for input, and what claims
 * a name of the page.
 */
const brought = (page: Page) =>
  page.evaluate(() => {
    const isForeign = (address: string) =>
      !/^(https?|mailto|tel):$/.test(new URL(address, location.href).protocol);
    // The script adds a button to code.
    const inside = [...document.querySelectorAll('.prose *:not(copy-code > button)')].flatMap(
      (element) => [
        ...(/^(script|style|link|meta|base|iframe|object|embed|form|button|textarea|select|svg|math|template|video|audio|source|map)$/i.test(
          element.tagName,
        )
          ? [element.tagName]
          : []),
        ...[...element.attributes].flatMap(({ name, value }) =>
          /^on|^style$|^srcset$|^name$|^target$|^form|^background$/.test(name) ||
          (/^(href|src|cite|xlink:href)$/.test(name) && isForeign(value))
            ? [`${element.tagName}[${name}=${value}]`]
            : [],
        ),
      ],
    );
    const clobbering = [...document.querySelectorAll('.prose a[id]')].flatMap(({ id }) =>
      id.startsWith('user-content-') ? [] : [`a[id=${id}]`],
    );
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const around = [...document.querySelectorAll('.article > *')]
      .map(({ tagName, className }) => `${tagName}.${className}`)
      .filter((name) => !/^(HEADER|NAV)\.$/.test(name))
      .join();
    return [
      ...inside,
      ...clobbering,
      ...ids.filter((id, index) => ids.indexOf(id) !== index),
      ...(around === 'DIV.prose' ? [] : [around]),
    ];
  });

/** Touches everything in the article, and follows what would run rather than lead somewhere. */
const touch = (page: Page) =>
  page.evaluate(() => {
    addEventListener(
      'click',
      (event) => {
        if (
          event.target instanceof Element &&
          /^(https?|mailto|tel):$/.test(event.target.closest('a')?.protocol ?? '')
        )
          event.preventDefault();
      },
      true,
    );
    for (const element of document.querySelectorAll<HTMLElement>('.prose *')) {
      for (const type of ['mouseover', 'focus', 'toggle', 'animationstart', 'pointerenter'])
        element.dispatchEvent(new Event(type, { bubbles: true }));
      element.click();
    }
  });

test('no markup runs, loads from elsewhere, leaves its place or breaks the policy', async () => {
  const whole = readFileSync(join(testSites.fixture.output, 'articles/hostile/index.html'), 'utf8');
  const options = renderOptionsFor(
    'en',
    join(testSites.fixture.articles, 'en/account-security/hostile.md'),
    '/',
  );
  const { text = '' } =
    publishedArticles(testSites.fixture.articles).find(({ slug }) => slug === 'hostile') ?? {};
  const shared = () => readShared(testSites.fixture.articles, 'en');
  const body = renderMarkdown(publishedBody(text, 'md', shared), options).html;
  expect(whole.split(body)).toHaveLength(2);
  let markup = '';
  const { page, dialogs } = await watched('/');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(canary)) asked.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) asked.push(message.text());
  });
  await page.route('**/articles/hostile/', (route) =>
    route.fulfill({
      body: whole.replace(body, () => renderMarkdown(markup, options).html),
      headers: {
        'content-type': 'text/html; charset=utf-8',
        // Reports what the policy would stop, and stops nothing, so that both can be seen.
        'content-security-policy-report-only': sitePolicy({}),
      },
    }),
  );
  for (markup of hostileMarkup) {
    await page.goto('/articles/hostile/');
    await touch(page);
    expect({ markup, brought: await brought(page), dialogs, asked }).toEqual({
      markup,
      brought: [],
      dialogs: [],
      asked: [],
    });
    expect(new URL(page.url()).pathname).toBe('/articles/hostile/');
  }

  // The watch sees what would break the policy.
  await page.evaluate(() => document.body.setAttribute('onclick', 'void 0'));
  await expect
    .poll(() => asked, { timeout: 30_000 })
    .toEqual([expect.stringMatching(/inline event handler/)]);
});

test('a hostile title stays text in listings', async () => {
  const { page, dialogs } = await watched('/search/?q=quotes');
  await listed(page, { q: 'quotes' });
  expect(await titles(page)).toEqual([title]);
  expect(await injected(page, 'search-page')).toBe(0);
  for (const path of ['/', '/categories/announcements/', '/sections/account-security/']) {
    await page.goto(path);
    expect(await page.getByRole('link', { name: title }).count(), path).toBeGreaterThan(0);
    expect(await injected(page, 'body'), path).toBe(0);
  }
  expect(dialogs).toEqual([]);
});

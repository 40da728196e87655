import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../support/temp-project.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { answerOf, titles } from '../support/read-listing.ts';

// A host without redirects of its own, such as GitHub Pages, answers old addresses with pages.
const project = copyProject();
let site: OpenSite;

beforeAll(async () => {
  project.editSite('cspMetaTag: false', 'cspMetaTag: true');
  expect(await project.build()).toMatchObject({ status: 0 });
  site = await openSite(project.output);
});

afterAll(async () => {
  await site.close();
  project.remove();
});

test.each([true, false])(
  'an old path leads to the article (JavaScript: %s)',
  async (javaScriptEnabled) => {
    for (const old of ['/articles/two-paragraphs/', '/hc/caf%C3%A9%20(old)/360', '/old.html']) {
      const page = await site.open(old, { javaScriptEnabled });
      await page.waitForURL('**/articles/one-paragraph/');
      expect(await page.locator('h1').innerText()).toBe('Quokka settings');
      // The old address is no stop on the way back.
      expect(await page.goBack()).toBeNull();
      await page.close();
    }
  },
);

test.each([
  ['the number with other words', '/hc/en-us/articles/360-Other-words'],
  ['the number alone', '/support/360'],
  ['the words under another prefix', '/de/knowledge/two-paragraphs/'],
])('%s leads to the article through the page "not found"', async (_name, old) => {
  const page = await site.open(`${old}#part`);
  await page.waitForURL('**/articles/one-paragraph/#part');
  expect(await page.locator('h1').innerText()).toBe('Quokka settings');
  await page.context().close();
});

test('an unknown path stays on the page "not found"', async () => {
  const page = await site.open('/hc/en-us/articles/361-Unknown');
  await page.waitForLoadState('networkidle');
  expect(new URL(page.url()).pathname).toBe('/hc/en-us/articles/361-Unknown');
  await page.context().close();
});

test('what was opened at an old path opens there again without a connection', async () => {
  const page = await site.open('/articles/one-paragraph/');
  await expect
    .poll(
      () =>
        page.evaluate(
          async () =>
            navigator.serviceWorker.controller !== null &&
            (await caches.match(location.pathname)) !== undefined,
        ),
      { timeout: 30_000 },
    )
    .toBe(true);
  await page.goto('/old.html');
  await page.waitForURL('**/articles/one-paragraph/');
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await page.goto('/old.html');
  await page.waitForURL('**/articles/one-paragraph/');
  expect(await page.locator('h1').innerText()).toBe('Quokka settings');
});

test('a page that brings its policy runs no script of others and works', async () => {
  const page = await site.open('/search/?q=bilby');
  expect(await answerOf(page)).toBe('ready');
  expect(await titles(page)).toHaveLength(2);
  const violations = await page.evaluate(async () => {
    const found: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      found.push(violatedDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return [...found, document.title];
  });
  expect(violations).toEqual(['script-src-elem', expect.not.stringContaining('taken over')]);
});

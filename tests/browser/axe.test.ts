import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import type { SiteCopy } from '../support/copy-site.ts';
import { copyOf } from '../support/copy-site.ts';
import { fixturePages, pageTypes } from '../support/page-types.ts';
import { violations } from '../support/axe-violations.ts';

const phone = { viewport: { width: 390, height: 844 } };
/** Pages of other layouts on a phone; the rest differs in width alone. */
const onPhone = ['home', 'a category', 'search with results', 'an article with every part'];
let copy: SiteCopy;
let demo: OpenSite;
let fixture: OpenSite;
let damaged: OpenSite;

beforeAll(async () => {
  copy = copyOf(testSites.demo.output);
  copy.delete('pagefind/index/*');
  [demo, fixture, damaged] = await Promise.all([
    openSite(testSites.demo.output),
    openSite(testSites.fixture.output),
    openSite(copy.path),
  ]);
});

afterAll(async () => {
  await Promise.all([demo.close(), fixture.close(), damaged.close()]);
  copy.remove();
});

const pages = [
  ...pageTypes.map(([type, path, state]) => ({ type, path, state, site: () => demo })),
  ...fixturePages.map(([type, path, state]) => ({ type, path, state, site: () => fixture })),
  { type: 'search that failed', path: '/search/?q=account', state: 'failed', site: () => damaged },
];

test('axe finds nothing wrong with open suggestions', async () => {
  const page = await demo.open('/articles/what-are-network-fees/');
  await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill('password');
  await page.locator('[role=option]').first().waitFor();
  expect(await violations(page)).toEqual([]);
});

const cases = [
  ...pages.map((page) => ({ ...page, screen: 'a wide screen', options: {} })),
  ...pages
    .filter(({ type }) => onPhone.includes(type))
    .map((page) => ({ ...page, screen: 'a phone', options: phone })),
];

test.each(cases)(
  'axe finds nothing wrong with $type on $screen',
  async ({ path, state, site, options }) => {
    const page = await site().open(path, options);
    if (state !== undefined) await page.locator(`[data-search-state=${state}]`).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  },
);

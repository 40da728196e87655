import { afterEach, expect, test } from 'vitest';
import { copyOf } from '../support/copy-site.ts';
import { openSite } from '../support/open-browser.ts';
import { listed, status } from '../support/read-listing.ts';
import { testSites } from '../support/test-sites.ts';

const { fixture } = testSites;
const ending: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

const lacks: readonly { what: string; lose: () => void }[] = [
  { what: 'workers', lose: () => Reflect.deleteProperty(globalThis, 'Worker') },
  {
    what: 'permission to start a worker',
    lose: () => {
      Object.assign(globalThis, {
        Worker: class {
          constructor() {
            throw new DOMException('Not allowed.', 'SecurityError');
          }
        },
      });
    },
  },
  {
    what: 'a worker that runs',
    lose: () => {
      Object.assign(globalThis, {
        Worker: class extends EventTarget {
          constructor() {
            super();
            setTimeout(() => this.dispatchEvent(new Event('error')));
          }
          postMessage() {}
          terminate() {}
        },
      });
    },
  },
  {
    what: 'custom elements',
    lose: () => Object.defineProperty(globalThis, 'customElements', { value: undefined }),
  },
];

test.each(lacks)('search in a browser without $what is failed', async ({ lose }) => {
  const site = await openSite(fixture.output, { expected: /./ });
  ending.push(() => site.close());
  const page = await site.open('/robots.txt');
  await page.addInitScript(lose);
  await page.goto('/search/?q=bilby');
  await page.locator('[data-search-state=failed]').waitFor();
  expect(await status(page)).toBe('Search could not be loaded');
  expect(await page.locator('.state-failed a[href="/categories/faq/"]').isVisible()).toBe(true);
});

test('search whose script does not load is failed, and works when it does', async () => {
  const damaged = copyOf(fixture.output);
  ending.push(() => damaged.remove());
  damaged.delete('_astro/search-page-*');
  const site = await openSite(damaged.path);
  ending.push(() => site.close());
  const page = await site.open('/search/?q=bilby');
  await page.locator('[data-search-state=failed]').waitFor();
  damaged.replaceBy(fixture.output);
  await page.getByRole('button', { name: 'Try again' }).click();
  await listed(page, { q: 'bilby' });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { listed } from '../support/read-listing.ts';
import { testSites } from '../support/test-sites.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite(testSites.demo.output);
});

afterAll(() => site.close());

const box = 'input[type=search]';

type Key = {
  readonly key: string;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
};

/** Sends a key to an element, as a browser does while an input method composes. */
function send(element: Element, key: Key): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...key }));
}

const composing = [
  ['as part of a composition', { isComposing: true }],
  ['by the code of an input method', { keyCode: 229 }],
] as const;

test.each(composing)('a key sent %s does nothing in the suggestions', async (_how, init) => {
  const page = await site.open('/articles/what-are-network-fees/');
  const input = page.locator(`form[role=search] ${box}`);
  await input.fill('password');
  await page.locator('[role=listbox] [role=option]').first().waitFor();
  for (const key of ['ArrowDown', 'Enter', 'Escape']) await input.evaluate(send, { key, ...init });
  expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(0);
  expect(await page.locator('[role=listbox]').isVisible()).toBe(true);
  await input.press('ArrowDown');
  expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(1);
});

test.each(composing)('a key sent %s does nothing on the search page', async (_how, init) => {
  const page = await site.open('/search/?q=password');
  await listed(page, { q: 'password' });
  const input = page.locator(`search-page ${box}`);
  await input.focus();
  for (const key of ['ArrowDown', 'Escape']) await input.evaluate(send, { key, ...init });
  expect(await input.inputValue()).toBe('password');
  expect(await page.evaluate(() => document.activeElement?.matches('input'))).toBe(true);
  await input.press('Escape');
  expect(await input.inputValue()).toBe('');
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenSite } from '../support/open-browser.ts';
import { openServed } from '../support/open-browser.ts';
import { temporaryFolder } from '../support/run-command.ts';
import type { SiteWithReceiver } from '../support/site-with-receiver.ts';
import { serveWithReceiver } from '../support/site-with-receiver.ts';
import { testSites } from '../support/test-sites.ts';
import { violations } from '../support/axe-violations.ts';

const folder = temporaryFolder();
let server: SiteWithReceiver;
let site: OpenSite;

beforeAll(async () => {
  server = await serveWithReceiver(testSites.demo.output, folder.path);
  site = await openServed(Promise.resolve(server));
});

afterAll(async () => {
  await site.close();
  folder.remove();
});

let seen = 0;
beforeEach(() => {
  seen = kept().length;
  server.setDown(false);
  server.dropAnswers(false);
});

/** What has arrived, also before anything has. */
function kept() {
  try {
    return server.contacts();
  } catch {
    return [];
  }
}
const news = () => kept().slice(seen);

const field = (page: Page, name: string) => page.locator(`#contact-${name}`);
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true }).click();
const activeId = (page: Page) => page.evaluate(() => document.activeElement?.id);

async function write(page: Page, values: Readonly<Record<string, string>> = {}): Promise<void> {
  const all = { subject: 'Lost parcel', message: 'Where is it?', email: 'jo@example.com' };
  for (const [name, value] of Object.entries({ ...all, ...values }))
    await field(page, name).fill(value);
  await field(page, 'topic').selectOption('payments');
  // Faster than a person, a message counts as one of a program.
  await page.waitForTimeout(1600);
}

test('mistakes are listed above the form and at their fields, and lead there', async () => {
  const page = await site.open('/contact/');
  await field(page, 'email').fill('jo');
  await field(page, 'file').fill('my disk');
  await field(page, 'subject').fill('a'.repeat(102_400));
  await send(page);
  const summary = page.locator('[data-mistakes]');
  expect(await summary.locator('li').allInnerTexts()).toEqual([
    'Subject: Shorten this to 200 characters. It now has 102,400.',
    'Topic: Fill in this field.',
    'Message: Fill in this field.',
    'Link to a file: Enter a URL that starts with https://.',
    'Your email address: Enter an email address such as name@example.com.',
  ]);
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect((await field(page, 'subject').inputValue()).length).toBe(102_400);
  expect(await field(page, 'email').getAttribute('aria-invalid')).toBe('true');
  expect(await field(page, 'email').getAttribute('aria-describedby')).toBe(
    'contact-email-hint contact-email-mistake',
  );
  expect(await violations(page)).toEqual([]);
  await summary.getByRole('link', { name: 'Your email' }).click();
  expect(await activeId(page)).toBe('contact-email');
  await field(page, 'email').fill('jo@example.com');
  expect(await field(page, 'email').getAttribute('aria-invalid')).toBeNull();
  expect(news()).toEqual([]);
});

test('a message arrives with what the reader came from', async () => {
  const page = await site.open('/contact/?about=what-are-network-fees&q=network+%3Cb%3Efees');
  expect(await page.locator('[data-origin]').innerText()).toBe(
    'Sent with your message: the article that you came from, your search for “network <b>fees”',
  );
  expect(await field(page, 'subject').inputValue()).toBe('network <b>fees');
  await write(page);
  await send(page);
  await page.locator('#contactSent').waitFor();
  expect(await activeId(page)).toBe('contactSent');
  expect(await page.locator('[data-contact-form]').isVisible()).toBe(false);
  expect(news()).toMatchObject([
    {
      email: 'jo@example.com',
      subject: 'Lost parcel',
      message: 'Where is it?',
      topic: 'payments',
      locale: 'en',
      about: '/articles/what-are-network-fees/',
      query: 'network <b>fees',
    },
  ]);
  await page.reload();
  expect(await field(page, 'message').inputValue()).toBe('');
});

test('100 KB of text and script in every field arrive as text', async () => {
  const page = await site.open('/contact/');
  const script = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
  const message = script.repeat(1862);
  page.on('dialog', () => expect.unreachable());
  await write(page, { subject: script, message, file: `https://example.com/${script}` });
  expect(await page.locator('[data-counter]:visible').innerText()).toMatch(/^102,410 of 120,000/);
  await send(page);
  await page.locator('#contactSent').waitFor();
  expect(news()).toMatchObject([{ subject: script, message }]);
});

test('with the endpoint down nothing is lost, and the message goes out later', async () => {
  server.setDown(true);
  const page = await site.open('/contact/');
  await write(page);
  await send(page);
  const failure = page.locator('[data-failure]');
  await failure.waitFor();
  expect(await failure.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await failure.innerText()).toContain('Your message was not sent');
  expect(await failure.locator('a').getAttribute('href')).toBe(
    'mailto:support@fernhill.example?subject=Lost%20parcel&body=' +
      'Where%20is%20it%3F%0D%0A%0D%0ATopic%3A%20Deposits%20and%20withdrawals',
  );
  expect(await violations(page)).toEqual([]);
  await page.reload();
  expect(await field(page, 'message').inputValue()).toBe('Where is it?');
  expect(await field(page, 'topic').inputValue()).toBe('payments');

  await page.context().setOffline(true);
  await send(page);
  await expect.poll(() => failure.innerText()).toContain('You’re offline.');
  await page.context().setOffline(false);
  server.setDown(false);
  await failure.getByRole('button', { name: 'Try again' }).click();
  await page.locator('#contactSent').waitFor();
  expect(news()).toMatchObject([{ message: 'Where is it?', topic: 'payments' }]);
});

test('a text that was changed after a lost answer arrives, and an unchanged one once', async () => {
  server.dropAnswers(true);
  const page = await site.open('/contact/');
  const failure = page.locator('[data-failure]');
  const again = page.getByRole('button', { name: 'Try again' });
  await write(page);
  await send(page);
  await failure.waitFor();
  await page.reload();
  await send(page);
  await failure.waitFor();
  expect(news()).toMatchObject([{ message: 'Where is it?' }]);
  await field(page, 'message').fill('It is order 4711.');
  await again.click();
  await expect.poll(() => news().length).toBe(2);
  await failure.waitFor();
  server.dropAnswers(false);
  await again.click();
  await page.locator('#contactSent').waitFor();
  expect(news()).toMatchObject([{ message: 'Where is it?' }, { message: 'It is order 4711.' }]);
});

test('without JavaScript it is a form that leads to the thanks', async () => {
  const page = await site.open('/contact/', { javaScriptEnabled: false });
  await write(page);
  await send(page);
  await page.waitForURL('**/contact/#contactSent');
  expect(await page.locator('#contactSent').isVisible()).toBe(true);
  expect(await page.locator('[data-contact-form]').isVisible()).toBe(false);
  expect(news()).toMatchObject([{ message: 'Where is it?', topic: 'payments' }]);
});

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DevServer } from '../support/dev-server.ts';
import { startDev } from '../support/dev-server.ts';
import { article, temporaryFolder } from '../support/run-command.ts';

/** The preview of an articles folder whose owner adds and removes components. */
const articles = temporaryFolder();
let server: DevServer;

beforeAll(async () => {
  articles.write('en/basics/first.md', article('First', 'Text about the axolotl.'));
  articles.write('_overrides/Head.astro', '<meta name="owner" content="first" />');
  articles.write('_theme.css', '.prose { letter-spacing: 2px; }');
  server = await startDev(articles.path);
});

afterAll(async () => {
  await server.stop();
  articles.remove();
});

/** Waits until the page of the article contains the text, or no longer does. */
const expectText = (text: string, isThere = true) =>
  expect
    .poll(
      async () => {
        const response = await fetch(`${server.address}articles/first/`);
        return (await response.text()).includes(text);
      },
      { timeout: 90_000, interval: 50, message: `"${text}" on the page` },
    )
    .toBe(isThere);

test('overrides are served from the start and follow every edit', async () => {
  await expectText('content="first"');
  await expectText('letter-spacing: 2px');
  articles.write('_overrides/Head.astro', '<meta name="owner" content="second" />');
  await expectText('content="second"');
});

test('a new override is there without a restart, and a removed one gives ours back', async () => {
  await expectText('class="site-footer"');
  articles.write('_overrides/SiteFooter.astro', '<footer>Footer of the owner</footer>');
  await expectText('Footer of the owner');
  await expectText('class="site-footer"', false);
  rmSync(join(articles.path, '_overrides/SiteFooter.astro'));
  await expectText('class="site-footer"');
});

test('texts of the owner show when saved, and a mistake leaves the last ones', async () => {
  const file = '_overrides/strings/en.ts';
  articles.write(file, "export const strings = { searchButton: 'Look up' };");
  await expectText('>Look up<');
  articles.write(file, "export const strings = { serchButton: 'Find' };");
  await expect.poll(() => server.output()).toContain('Did you mean "searchButton"?');
  await expectText('>Look up<');
  articles.write(file, "export const strings = { searchButton: 'Find' };");
  await expectText('>Find<');
});

test('a misspelt override and a faint color are printed when they are saved', async () => {
  articles.write('_overrides/SiteHeder.astro', '<p>Misspelt</p>');
  await expect.poll(() => server.output()).toContain('Did you mean "SiteHeader.astro"?');
  articles.write('_theme.css', ':root { --ink: #cccccc; }');
  await expect.poll(() => server.output()).toContain('--ink (#cccccc) has a contrast of 1.4');
});

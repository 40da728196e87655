import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe-violations.ts';
import type { HostPage } from '../support/host-page.ts';
import { startHostPage } from '../support/host-page.ts';
import { copyMultilingualProject, writeTranslation } from '../support/multilingual-project.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { callHandrail, widgetOn } from '../support/open-widget.ts';
import type { Project } from '../support/temp-project.ts';

let project: Project;
let site: OpenSite;
/** A page on another origin that shows the widget. */
let app: HostPage;

beforeAll(async () => {
  app = await startHostPage(() => site.address);
  project = copyMultilingualProject(app.origin);
  const write = (path: string, title: string, body: string) =>
    writeTranslation(project, path, title, body);
  write(
    'en/basics/in-the-panel.md',
    'In the panel',
    '[An article](/articles/one-paragraph/), [a page](/search/), [a part](#part), ' +
      '[a site](https://example.org/).\n\n## Part\n\n```sh\nnpm start\n```\n\n' +
      '> [!APP]\n> In the app.\n\n> [!WEB]\n> On the web.',
  );
  const notices = join(project.path, 'articles/en/_notices');
  mkdirSync(notices);
  writeFileSync(join(notices, 'cards.md'), '---\ntitle: Cards fail\n---\n');
  expect(await project.build()).toMatchObject({ status: 0 });
  site = await openSite(project.output);
});

afterAll(async () => {
  await site?.close();
  app.close();
  project.remove();
});

test.each([
  ['?lang=es-MX', 'es', 'Ayuda', 'Cambiar la contraseña'],
  ['?lang=en&script=lang=es', 'es', 'Ayuda', 'Cambiar la contraseña'],
  ['?lang=fr', 'en', 'Help', undefined],
])('the widget on a page with %s is in %s', async (query, locale, label, title) => {
  const page = await site.open(`${app.origin}/${query}`);
  const { button, panel } = widgetOn(page);
  expect(await button.textContent()).toBe(label);
  await button.click();
  await panel.locator(`html[lang=${locale}] input:focus`).waitFor();
  if (title === undefined) return;
  await callHandrail(page, 'article', 'one-paragraph');
  await panel.locator('h1', { hasText: title }).waitFor();
});

test('the widget follows a change of language, and mirrors itself', async () => {
  const page = await site.open(`${app.origin}/`);
  const { button, dialog, panel } = widgetOn(page);
  const leftOf = async () => (await button.boundingBox())?.x ?? 0;
  expect(await leftOf()).toBeGreaterThan(900);
  await page.evaluate(() => (document.documentElement.lang = 'ar'));
  await expect.poll(leftOf).toBe(16);
  await button.click();
  await panel.locator('html[dir=rtl] input:focus').waitFor();
  expect((await dialog.boundingBox())?.x).toBe(16);
  expect(await panel.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(
    0,
  );
});

test('the parts of an article work in the panel', async () => {
  const page = await site.open(`${app.origin}/`);
  const { panel } = widgetOn(page);
  await callHandrail(page, 'article', 'in-the-panel');
  await panel.locator('.prose').waitFor();
  const targets = await panel
    .locator('.prose p a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).target));
  expect(targets).toEqual(['', '_blank', '', '_blank']);
  expect(await panel.locator('.prose p a').last().textContent()).toBe(
    'a site (opens in a new tab)',
  );
  await panel.getByRole('link', { name: 'a part' }).click();
  expect(await panel.locator('#articleTitle').innerText()).toBe('In the panel');
  await panel.getByRole('radio', { name: 'On the web' }).check();
  expect(await panel.getByText('On the web.').isVisible()).toBe(true);
  expect(await panel.getByText('In the app.').isVisible()).toBe(false);
  await panel.getByRole('button', { name: 'Copy code' }).waitFor();
  await panel.getByRole('link', { name: 'An article' }).click();
  await panel.locator('h1', { hasText: 'Quokka settings' }).waitFor();
});

test('the panel shows notices for the whole site', async () => {
  const page = await site.open('/widget/', { viewport: { width: 400, height: 600 } });
  await page.getByText('Cards fail').waitFor();
  expect(await violations(page)).toEqual([]);
});

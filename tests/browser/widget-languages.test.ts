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
  project.editSite('cspMetaTag: false', 'cspMetaTag: false, notices: { live: false }');
  const writeNotice = (locale: string, fields: string) => {
    mkdirSync(join(project.path, 'articles', locale, '_notices'));
    const file = join(project.path, 'articles', locale, '_notices/cards.md');
    writeFileSync(file, `---\n${fields}\n---\n`);
  };
  writeNotice('en', 'title: Cards fail');
  writeNotice('es', 'title: Tarjetas\nwhere: home\nkeywords: [comisiones]');
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

test('the search page shows a notice of the build that no other page needs', async () => {
  const page = await site.open('/es/search/?q=comisiones');
  const title = page.locator('[data-search-notices] .notice [data-notice-title]');
  await expect.poll(() => title.allTextContents()).toEqual(['Tarjetas']);
  expect(await page.locator('link[href*="notices"]').count()).toBe(1);
  await page.goto(new URL('/es/articles/notas/', page.url()).href);
  expect(await page.locator('site-notices').count()).toBe(0);
});

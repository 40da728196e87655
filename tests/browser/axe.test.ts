import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, expect, test } from 'vitest';
import { testSites } from '../sites.ts';
import { openSite } from './browser.ts';
import { pageTypes } from './page-types.ts';

const site = await openSite(testSites.demo.output);
afterAll(() => site.close());

const views = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 } },
} as const;

const cases = Object.entries(pageTypes).flatMap(([name, path]) => Object.entries(views).map(([view, options]) => ({ name, view, path, options })));

test.each(cases)('$name has no accessibility violation ($view)', async ({ path, options }) => {
  const page = await site.open(path, options);
  await page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([]);
});

test('open suggestions have no accessibility violation', async () => {
  const page = await site.open('/articles/passkey-faq/');
  await page.locator('#headerSearch').fill('lost phone');
  await page.getByRole('option').first().waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([]);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followRedirects } from '../../../src/import/redirects/follow-redirects.ts';
import type { ImportedCenter } from '../../../src/import/sources/source.ts';
import { zendesk } from '../../../src/import/sources/zendesk.ts';
import { readSource, startImportApi } from '../../support/import-api-server.ts';
import { tempArticles } from '../../support/temp-articles.ts';
import { zendeskApi, zendeskKey, zendeskRecords } from '../../support/zendesk-api.ts';

beforeEach(() => {
  vi.stubEnv('ZENDESK_EMAIL', '');
  vi.stubEnv('ZENDESK_TOKEN', '');
});
afterEach(() => vi.unstubAllEnvs());

/** Redirects by the page that they lead to. */
const redirected = {
  'en/101': ['/refund', '/hc/en-us/articles/99'],
  'de/101': ['/hc/de/articles/99'],
  Travel: ['/travel'],
};

/** Returns the redirects of the rules by the page that they lead to. */
function redirectedIn(center: ImportedCenter): Record<string, string[]> {
  const { articles } = followRedirects(center);
  const added = (oldUrls: readonly string[]) => oldUrls.filter((url) => url.startsWith('/'));
  const travel = articles.find(({ locale }) => locale === 'en')?.groups[0];
  return {
    ...Object.fromEntries(
      articles.map(({ id, locale, oldUrls }) => [`${locale}/${id}`, added(oldUrls)]),
    ),
    Travel: added(travel?.oldUrls ?? []),
  };
}

test('follows the redirect rules that an administrator may read', async () => {
  for (const [name, value] of Object.entries(zendeskKey)) vi.stubEnv(name, value);
  const { url, calls } = await startImportApi(zendeskApi);
  const center = await readSource(zendesk, url);
  expect(redirectedIn(center)).toMatchObject(redirected);
  expect(followRedirects(center).notes).toEqual([
    'Redirects that lead to no imported page: 1. For example /shop to ' +
      'https://shop.saltmere.example/hc/en-us/articles/101.',
  ]);
  expect(calls.filter(({ path }) => path.endsWith('redirect_rules'))).toHaveLength(3);
});

test('follows saved redirect rules', async () => {
  const folder = tempArticles({ 'all.json': JSON.stringify(zendeskRecords) });
  expect(redirectedIn(await readSource(zendesk, folder))).toMatchObject(redirected);
});

test('reads no redirect rules without a key', async () => {
  const { url, calls } = await startImportApi(zendeskApi);
  expect((await readSource(zendesk, url)).redirects).toEqual([]);
  expect(calls.some(({ path }) => path.endsWith('redirect_rules'))).toBe(false);
});

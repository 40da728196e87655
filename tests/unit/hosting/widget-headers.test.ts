import { expect, test } from 'vitest';
import { sitePolicy } from '../../../src/config/security-policy.ts';
import { site } from '../../../src/config/settings.ts';
import { headersFile, vercelJson } from '../../../src/hosting/host-files.ts';
import { hostingTable, REVALIDATED, SHORT } from '../../../src/hosting/host-table.ts';
import { nginxConfiguration } from '../../../src/hosting/nginx-config.ts';
import { cacheControlOf } from '../../../src/publish/upload-order.ts';
import { headersOf } from '../../support/headers-of.ts';

const app = 'https://app.example.com';
const framed = hostingTable({ ...site, widget: { allowedOn: [app] } }, '/help/', []);
const allowing = sitePolicy(site, [], [app]);

test('every host lets the named origins show the panel of the widget, and nothing else', () => {
  expect(allowing).toMatch(new RegExp(`; frame-ancestors ${app}$`));
  const server = { root: '/srv', listen: '80', brotli: false };
  expect(nginxConfiguration(framed, server)).toContain(`"~^/help/widget/.*$" "${allowing}";`);
  expect(nginxConfiguration(framed, server)).toContain(`default "${sitePolicy(site)}";`);

  const cloudflare = headersOf(headersFile(framed), '/help/widget/');
  expect(cloudflare.slice(-2)).toEqual([
    '! Content-Security-Policy',
    `Content-Security-Policy: ${allowing}`,
  ]);
  const netlify = headersOf(headersFile(framed, true), '/help/widget/');
  expect(netlify.filter((line) => /Content-Security-Policy/.test(line)).at(-1)).toBe(
    `Content-Security-Policy: ${allowing}`,
  );
  expect(headersFile(framed, true)).not.toContain('!');

  const policiesAt = (path: string) => {
    const { headers } = JSON.parse(vercelJson(framed)) as {
      headers: { source: string; headers: { key: string; value: string }[] }[];
    };
    return headers
      .filter(({ source }) => new RegExp(`^${source}$`).test(path))
      .flatMap((rule) => rule.headers)
      .flatMap(({ key, value }) => (key === 'Content-Security-Policy' ? [value] : []));
  };
  expect(policiesAt('/help/widget/')).toEqual([allowing]);
  expect(policiesAt('/help/widget/places.json')).toEqual([allowing]);
  for (const path of ['/help/', '/help/widget.js', '/help/articles/widget/'])
    expect(policiesAt(path)).toEqual([sitePolicy(site)]);
});

test('the script of the widget is cached for a short time', () => {
  expect(headersOf(headersFile(framed), '/help/widget.js')).toContain(`Cache-Control: ${SHORT}`);
  expect(cacheControlOf('widget.js')).toBe(SHORT);
  expect(cacheControlOf('widget/index.html')).toBe(REVALIDATED);
});

test('a site without the widget has no rules for it', () => {
  const without = hostingTable({ ...site, widget: { allowedOn: [] } }, '/help/', []);
  expect(headersFile(without)).not.toContain('widget');
  expect(vercelJson(without)).not.toContain('widget');
});

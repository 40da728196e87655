import { expect, test } from 'vitest';
import { sitePolicy } from '../../../../src/config/security-policy.ts';
import {
  headersFile,
  redirectsFile,
  vercelJson,
  wranglerJson,
} from '../../../../src/hosting/host-files.ts';
import { nginxConfiguration } from '../../../../src/hosting/nginx-config.ts';
import { redirectPage } from '../../../../src/hosting/redirect-page.ts';
import { hostingTable, IMMUTABLE } from '../../../../src/hosting/host-table.ts';
import { site } from '../../../../src/config/settings.ts';
import { table } from '../../../support/a-host-table.ts';
import { headersOf } from '../../../support/headers-of.ts';

test.each([
  '_astro/page.BxY12345.js',
  '_astro/map.BsYcRkTm_Z1ob51m.webp',
  'pagefind/fragment/en_1a2b3c4.pf_fragment',
  'pagefind/index/en_1a2b3c4.pf_index',
  'pagefind/pagefind.en_cc3bfbac86.pf_meta',
])('%s, with a hash in its name, is cached forever', (path) => {
  expect(
    headersOf(headersFile(table), `/help/${path}`).filter((line) =>
      line.startsWith('Cache-Control'),
    ),
  ).toEqual([`Cache-Control: ${IMMUTABLE}`]);
});

test.each([
  '',
  'sw.js',
  'index.html',
  'articles/fees/',
  'articles/fees.md',
  'feed.xml',
  'card.png',
  'favicon.svg',
  'pictures/en/basics/map.png',
  'pagefind/pagefind.js',
  'pagefind/pagefind-entry.json',
  'pagefind/wasm.en.pagefind',
  'pagefind/facts.en.json',
  'pagefind/facts.en_cc3bfbac86.json',
  'pagefind/words.en_cc3bfbac86.txt',
])('/%s, without one, is revalidated', (path) => {
  const lines = headersOf(headersFile(table), `/help/${path}`);
  expect(lines.filter((line) => line.startsWith('Cache-Control'))).toEqual([]);
  expect(lines).toContain('X-Content-Type-Options: nosniff');
  expect(lines).toContain(`Content-Security-Policy: ${sitePolicy(site)}`);
  expect(lines.map((line) => line.split(':')[0])).toEqual(
    expect.arrayContaining(['Referrer-Policy', 'Permissions-Policy']),
  );
});

test('no line of _headers is longer than Cloudflare reads', () => {
  for (const line of headersFile(table).split('\n')) expect(line.length).toBeLessThan(2000);
});

test('a preview keeps search engines away', () => {
  expect(headersFile(hostingTable(site, '/', [], true))).toContain('\n  X-Robots-Tag: noindex\n');
  expect(headersFile(table)).not.toContain('X-Robots-Tag');
});

test('old paths redirect with and without the trailing slash, below the base path', () => {
  const lines = [
    '/help/old.html /help/articles/fees/ 301',
    '/help/caf%C3%A9%20(1) /help/articles/coffee/ 301',
    '/help/caf%C3%A9%20(1)/ /help/articles/coffee/ 301',
  ];
  expect(redirectsFile(table, false)).toBe(lines.map((line) => `${line}\n`).join(''));
  expect(redirectsFile(table, true)).toBe(lines.map((line) => `${line}!\n`).join(''));
});

test('vercel.json has the same rules, with pattern characters escaped', () => {
  const { headers, redirects } = JSON.parse(vercelJson(table)) as {
    headers: { source: string; headers: { key: string; value: string }[] }[];
    redirects: object[];
  };
  expect(headers[0]).toMatchObject({
    source: '/help/(.*)',
    headers: Object.entries(table.headers).map(([key, value]) => ({ key, value })),
  });
  expect(headers.slice(1).map(({ source }) => source)).toEqual([
    '/help/_astro/(.*)',
    '/help/pagefind/fragment/(.*)',
    '/help/pagefind/index/(.*)',
    '/help/pagefind/meaning/(.*)',
    '/help/pagefind/(.*)\\.pf_meta',
    '/help/notices\\.json',
  ]);
  expect(redirects.slice(0, 2)).toEqual([
    { source: '/help/old\\.html', destination: '/help/articles/fees/', statusCode: 301 },
    { source: '/help/caf%C3%A9%20\\(1\\)', destination: '/help/articles/coffee/', statusCode: 301 },
  ]);
});

test.each([
  ['Fernhill Help Center', 'fernhill-help-center'],
  ['ヘルプ', 'help-center'],
])('the name of the Worker of "%s" is %s', (name, worker) => {
  expect(JSON.parse(wranglerJson(name))).toMatchObject({
    name: worker,
    assets: { directory: './dist', not_found_handling: '404-page' },
  });
});

test('the nginx configuration omits brotli if the module is missing', () => {
  const server = { root: '/srv', listen: '80', brotli: false };
  expect(nginxConfiguration(table, server)).not.toContain('brotli');
  expect(nginxConfiguration(table, { ...server, brotli: true })).toContain('brotli_static on;');
});

test('a title stays text on the page at an old path', () => {
  const page = redirectPage({
    href: '/a/',
    canonical: 'https://x.example/a/',
    title: '</title><script>alert("1")</script>',
    lang: 'en',
    direction: 'ltr',
  });
  expect(page).not.toContain('<script');
  expect(page).toContain(
    '<title>&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</title>',
  );
});

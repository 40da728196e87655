import { expect, test } from 'vitest';
import { policyInPages, sitePolicy } from '../../../../src/config/security-policy.ts';
import {
  headersFile,
  redirectsFile,
  vercelJson,
  wranglerJson,
} from '../../../../src/hosting/host-files.ts';
import { nginxConfiguration } from '../../../../src/hosting/nginx-config.ts';
import { redirectPage } from '../../../../src/hosting/redirect-page.ts';
import { hostingTable, IMMUTABLE, REVALIDATED, SHORT } from '../../../../src/hosting/host-table.ts';
import { cacheControlOf } from '../../../../src/publish/upload-order.ts';
import { site } from '../../../../src/config/settings.ts';
import { table } from '../../../support/a-host-table.ts';

/** Returns the rules of `_headers` that match a path. */
function headersOf(text: string, path: string): string[] {
  const rules = text
    .trim()
    .split('\n\n')
    .map((rule) => rule.split('\n'));
  const matches = ([pattern = '']: string[]) =>
    new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
  return rules.filter(matches).flatMap(([, ...lines]) => lines.map((line) => line.trim()));
}

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

test('the policy allows no other origins than the endpoints and the search engine', () => {
  expect(sitePolicy({})).not.toMatch(/https?:/);
  const policy = sitePolicy({
    feedbackEndpoint: 'https://votes.example/in?x=1',
    searchEngine: 'duckduckgo',
  });
  expect(policy).toContain("connect-src 'self' https://votes.example;");
  expect(policy).toContain("form-action 'self' https://votes.example https://duckduckgo.com;");
  expect(sitePolicy({ feedbackEndpoint: '/votes/' })).toBe(sitePolicy({}));
  expect(`${policyInPages({})}; frame-ancestors 'none'`).toBe(sitePolicy({}));
});

test('the policy allows requests to the status page, and nothing else of it', () => {
  const notices = { statusPage: 'https://status.example/api/v2/summary.json' };
  const policy = sitePolicy({ notices });
  expect(policy).toContain("connect-src 'self' https://status.example;");
  expect(policy.match(/status\.example/g)).toHaveLength(1);
});

test('no host and no cache keeps notices', () => {
  expect(headersFile(table)).toContain('/help/notices.json\n  Cache-Control: no-cache\n');
  const { headers } = JSON.parse(vercelJson(table)) as { headers: unknown[] };
  expect(headers).toContainEqual({
    source: '/help/notices\\.json',
    headers: [{ key: 'Cache-Control', value: 'no-cache' }],
  });
  const nginx = nginxConfiguration(table, { root: '/srv', listen: '80', brotli: false });
  expect(nginx).toContain('"~^/help/notices\\.json$" "no-cache";');
});

test('every host allows the players of the site, but not on the search page', () => {
  const player = 'https://www.youtube-nocookie.com';
  expect(sitePolicy({}, [player])).toContain(`frame-src ${player};`);
  expect(policyInPages({})).not.toContain('frame-src');
  const media = hostingTable(site, '/help/', [], false, [player]);
  const rules = headersFile(media).split('\n\n');
  expect(rules.find((rule) => rule.startsWith('/help/*'))).toContain(player);
  const search = rules.find((rule) => rule.startsWith('/help/search/*')) ?? '';
  expect(search).toContain(`Content-Security-Policy: ${sitePolicy(site)}`);
  const nginx = nginxConfiguration(media, { root: '/srv', listen: '80', brotli: false });
  expect(nginx).toContain(`"~^/help/search/.*$" "${sitePolicy(site)}";`);
  expect(nginx).toContain(`default "${sitePolicy(site, [player])}";`);
  const { headers } = JSON.parse(vercelJson(media)) as { headers: { source: string }[] };
  expect(headers.at(-1)?.source).toBe('/help/search/(.*)');
  expect(headersFile(hostingTable(site, '/help/', []))).not.toContain('/search/');
});

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

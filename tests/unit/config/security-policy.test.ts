import { expect, test } from 'vitest';
import { policyInPages, sitePolicy } from '../../../src/config/security-policy.ts';
import { site } from '../../../src/config/settings.ts';
import { headersFile, vercelJson } from '../../../src/hosting/host-files.ts';
import { hostingTable } from '../../../src/hosting/host-table.ts';
import { nginxConfiguration } from '../../../src/hosting/nginx-config.ts';
import { table } from '../../support/a-host-table.ts';

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

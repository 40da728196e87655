import { pathToRegexp } from 'path-to-regexp';
import { expect, test } from 'vitest';
import { redirectsFile, vercelJson } from '../../../src/hosting/host-files.ts';
import { redirectLimits } from '../../../src/hosting/host-limits.ts';
import type { HostingTable } from '../../../src/hosting/host-table.ts';
import { ruleReader } from '../../../src/hosting/prefix-rules.ts';
import type { Redirect } from '../../../src/hosting/redirects.ts';
import { answers, oldHelpCenter } from '../../support/old-help-center.ts';

const table = oldHelpCenter('/');

/** The lines of `_redirects`. */
function linesOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}

/**
 * Answers as Cloudflare does: a star is anything, a placeholder one segment. The first rule that
 * matches counts.
 */
function cloudflare(text: string): (path: string) => string | undefined {
  const rules = linesOf(text).map(([from = '', to]) => {
    const parts = from.split('*').map((part) => part.replaceAll(/[.+()[\]?]/g, String.raw`\$&`));
    const source = parts.join('.*').replaceAll(/:[a-z]\w*/g, '[^/]+');
    return { to, matches: new RegExp(`^${source}$`) };
  });
  return (path) => rules.find(({ matches }) => matches.test(path))?.to;
}

/** Answers as Vercel does, which reads patterns with path-to-regexp 6. */
function vercel(text: string): (path: string) => string | undefined {
  const { redirects } = JSON.parse(text) as {
    redirects: { source: string; destination: string; statusCode: number }[];
  };
  const rules = redirects.map(({ source, destination, statusCode }) => ({
    matches: pathToRegexp(source, [], { strict: true, sensitive: false }),
    destination: statusCode === 301 ? destination : undefined,
  }));
  return (path) => rules.find(({ matches }) => matches.test(path))?.destination;
}

const hosts = {
  Cloudflare: cloudflare(redirectsFile(table, false)),
  Vercel: vercel(vercelJson(table)),
  'the rules themselves': ruleReader(table.rules, table.locales),
};

/** Cloudflare's placeholder needs a locale, and a short number needs a hyphen. */
const onlyElsewhere = new Set(['/hc/articles/360000000001-x']);

for (const [host, answer] of Object.entries(hosts))
  test.each([...answers, ['/hc/articles/360000000001-x', '/articles/fees/'] as const])(
    `${host}: %s leads to %s`,
    (path, to) => {
      const isListing = /\/old-/.test(path);
      if (host === 'the rules themselves' && isListing) return;
      const isElsewhere = host === 'Cloudflare' && onlyElsewhere.has(path);
      expect(answer(encodeURI(path))).toBe(isElsewhere ? undefined : to);
    },
  );

test('Cloudflare reads exact rules before those with a pattern', () => {
  const sources = linesOf(redirectsFile(table, false)).map(([from = '']) => from);
  const first = sources.findIndex((source) => /[*:]/.test(source));
  expect(first).toBe(table.redirects.length);
  expect(sources.slice(first)).toEqual([
    '/sections/old-money/*',
    '/de/categories/old-faq/*',
    '/:locale/articles/4512-*',
    '/:locale/collections/4512-*',
    '/article/12-*',
    '/article/123-*',
    '/category/12-*',
    '/hc/:locale/articles/360000000001*',
    '/hc/de/articles/360000000002*',
    '/hc/pt-BR/articles/360000000002*',
    '/hc/pt-br/articles/360000000002*',
    '/hc/:locale/articles/360000000002*',
    '/hc/:locale/sections/360000000001*',
    '/support/solutions/43000000001*',
    '/support/solutions/articles/43000000001*',
    '/support/solutions/folders/43000000001*',
  ]);
});

test('Netlify gets the rules that it can read', () => {
  const sources = linesOf(redirectsFile(table, true)).map(([from = '']) => from);
  expect(sources.slice(table.redirects.length)).toEqual([
    '/sections/old-money/*',
    '/de/categories/old-faq/*',
  ]);
});

test('vercel.json has no exact rule that a pattern serves', () => {
  const { redirects } = JSON.parse(vercelJson(table)) as { redirects: { source: string }[] };
  const exact = redirects
    .map(({ source }) => source)
    .filter((source) => !/:(?:page|l)/.test(source));
  expect(exact.filter((source) => /360000000001|4512/.test(source))).toEqual([]);
  expect(exact).toContain('/hc/en-us/articles/360000000003-Twice');
});

/** A table with so many old paths with numbers. */
function large(count: number): HostingTable {
  const from = (index: number) => `/hc/en-us/articles/${900_000_000_000 + index}`;
  const more = Array.from({ length: count }, (_, index): Redirect => ({
    from: from(index),
    to: { locale: 'en', slug: `page-${index}`, title: '' },
  }));
  return oldHelpCenter('/', more);
}

test.each([
  [84, undefined, []],
  [85, undefined, ['need 101 rules with a pattern, and Cloudflare reads 100']],
  [990, undefined, ['_redirects has 2022 rules, and Cloudflare reads the first 2000', 'need 1006']],
  [2010, 'vercel', []],
  [2030, 'vercel', ['The site needs 2059 redirects, and Vercel allows 2048']],
  [4000, 'netlify', []],
  [5000, 'netlify', ['_redirects has 10042 rules. From 10000 on, a deploy to Netlify can fail']],
] as const)('%i more articles on %s', (count, host, expected) => {
  const limits = redirectLimits(large(count), host);
  expect(limits).toEqual(expected.map((text) => expect.stringContaining(text)));
});

test('vercel.json has no more redirects than Vercel allows', () => {
  const { redirects } = JSON.parse(vercelJson(large(2030))) as { redirects: unknown[] };
  expect(redirects).toHaveLength(2048);
});

test('more patterns than Cloudflare reads leave only those of listings', () => {
  const sources = linesOf(redirectsFile(large(85), false)).map(([from = '']) => from);
  expect(sources.filter((source) => /[*:]/.test(source))).toEqual([
    '/sections/old-money/*',
    '/de/categories/old-faq/*',
  ]);
});

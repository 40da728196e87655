import { join, resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { siteUrl, today } from '../../../src/config/environment.ts';
import {
  articlesDirectory,
  requireArticlesDirectory,
} from '../../../src/config/articles-directory.ts';
import { UserError } from '../../../src/lib/problem.ts';
import { site } from '../../../src/config/settings.ts';
import { tempArticles } from '../../support/temp-articles.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test.each([
  [undefined, 'articles'],
  ['', 'articles'],
  ['tests/fixtures/articles', 'tests/fixtures/articles'],
  ['/somewhere/else', '/somewhere/else'],
])('with ARTICLES_DIR=%s the articles are in %s', (value, folder) => {
  vi.stubEnv('ARTICLES_DIR', value);
  expect(articlesDirectory()).toBe(resolve(folder));
});

test('a missing articles folder, or a file instead, is reported with the fix', () => {
  const folder = tempArticles({ 'a-file': 'x' });
  for (const name of ['missing', 'a-file']) {
    vi.stubEnv('ARTICLES_DIR', join(folder, name));
    expect(requireArticlesDirectory).toThrow(
      new UserError(
        `The articles folder ${join(folder, name)} does not exist. Create it, or set ` +
          'ARTICLES_DIR to the folder that contains <locale>/<section>/<article>.md.',
      ),
    );
  }
  vi.stubEnv('ARTICLES_DIR', folder);
  expect(requireArticlesDirectory()).toBe(folder);
});

test.each([
  [undefined, site.url],
  ['https://help.example.com', 'https://help.example.com/'],
  ['http://example.com/help', 'http://example.com/help/'],
  ['https://example.com/help/', 'https://example.com/help/'],
])('with SITE_URL=%s the site is at %s', (value, url) => {
  vi.stubEnv('SITE_URL', value);
  expect(siteUrl().href).toBe(url);
});

test.each(['help.example.com', '/help/', 'ftp://example.com/', 'javascript:alert(1)', 'https://'])(
  'SITE_URL=%s is refused',
  (value) => {
    vi.stubEnv('SITE_URL', value);
    expect(siteUrl).toThrow(
      new UserError(
        `SITE_URL is "${value}" but must be an absolute URL such as https://help.example.com/.`,
      ),
    );
  },
);

test('the day is that of UTC', () => {
  vi.useFakeTimers({ now: new Date('2024-02-29T23:59:00Z') });
  expect(today()).toBe('2024-02-29');
  vi.setSystemTime(new Date('2024-03-01T00:01:00Z'));
  expect(today()).toBe('2024-03-01');
});

test.each([
  'https://x.com/a"b/',
  'https://x"y.com/',
  'https://user:word@x.com/',
  'https://x.com/?a',
  'https://x.com/#a',
  'https://x.com//a/',
  'https://x.com/a b/',
  "https://x.com/a'b/",
  'https://x.com/a$b/',
  'https://x.com/a%22b/',
  'https://x.com/a;b/',
  'https://x.com/{a}/',
  'https://x.com/a*/',
])('SITE_URL=%s is rejected with one sentence', (value) => {
  vi.stubEnv('SITE_URL', value);
  expect(siteUrl).toThrow(
    new UserError(
      `SITE_URL is "${value}" but must be a host and a path of letters, digits and \`-._~\`, such as https://help.example.com/help/.`,
    ),
  );
});

test.each([
  ['http://localhost:4321/', 'http://localhost:4321/'],
  ['http://127.0.0.1/a', 'http://127.0.0.1/a/'],
  ['http://[::1]:8080', 'http://[::1]:8080/'],
  ['https://hilfe.münchen.de/über', 'https://hilfe.xn--mnchen-3ya.de/%C3%BCber/'],
  ['https://a-b.example.com/a_b/c.d/~e', 'https://a-b.example.com/a_b/c.d/~e/'],
])('SITE_URL=%s is accepted', (value, url) => {
  vi.stubEnv('SITE_URL', value);
  expect(siteUrl().href).toBe(url);
});

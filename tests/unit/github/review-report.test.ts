import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { findBrokenLinks } from '../../../src/github/outside-links.ts';
import {
  articlesToReview,
  outsideLinks,
  printReview,
  translationsBehind,
} from '../../../src/github/review-report.ts';
import { articleSchema } from '../../../src/content/article-schema.ts';
import { readArticles } from '../../../src/content/read-articles.ts';
import { readShared } from '../../../src/content/shared-files.ts';
import { article } from '../../support/run-command.ts';
import { tempArticles } from '../../support/temp-articles.ts';

/** A server on which some pages are gone, slow, or shy of programs. */
async function startOutside() {
  const asked: string[] = [];
  let underWay = 0;
  let most = 0;
  const statuses: Record<string, (method: string, times: number) => number> = {
    '/there': () => 200,
    '/gone': () => 404,
    '/no-head': (method) => (method === 'HEAD' ? 405 : 200),
    '/head-lies': (method) => (method === 'HEAD' ? 404 : 200),
    '/shy': () => 403,
    '/busy-once': (_method, times) => (times <= 2 ? 503 : 200),
    '/broken': () => 500,
    '/moved': () => 301,
  };
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    asked.push(`${method} ${url}`);
    most = Math.max(most, ++underWay);
    const times = asked.filter((line) => line.endsWith(` ${url}`)).length;
    if (url === '/silent') return;
    setTimeout(() => {
      underWay--;
      response.writeHead(statuses[url]?.(method, times) ?? 200, { location: '/gone' }).end('text');
    }, 5);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    most: () => most,
  };
}

const quick = { timeout: 300, pauses: [10, 10], atOnce: 3 };

test('only pages that are certainly gone count as broken', async () => {
  const { origin } = await startOutside();
  const paths = [
    '/there',
    '/gone',
    '/no-head',
    '/head-lies',
    '/shy',
    '/busy-once',
    '/broken',
    '/moved',
    '/silent',
  ];
  const broken = await findBrokenLinks(
    [...paths.map((path) => origin + path), 'http://127.0.0.1:1/', 'https://nowhere.invalid/'],
    quick,
  );
  expect(broken.map(({ url }) => url.replace(origin, ''))).toEqual([
    '/gone',
    '/broken',
    '/moved',
    '/silent',
    'http://127.0.0.1:1/',
    'https://nowhere.invalid/',
  ]);
  expect(broken[0]?.reason).toBe('answers 404');
  expect(broken[3]?.reason).toBe('does not answer within 0.3 s');
});

test('HEAD is asked first, nothing twice that answered, and few at once', async () => {
  const { origin, asked, most } = await startOutside();
  await findBrokenLinks(
    Array.from({ length: 30 }, (_, number) => `${origin}/page-${number % 15}`),
    quick,
  );
  expect(asked).toHaveLength(15);
  expect(asked.every((line) => line.startsWith('HEAD'))).toBe(true);
  expect(most()).toBeLessThanOrEqual(3);
});

test('links and overdue reviews of published articles are found, with their positions', () => {
  const folder = tempArticles({
    'en/basics/one.md': article(
      'One',
      '[a](https://a.example/x#part), [here](/articles/two/) and ' +
        '<https://b.example/>.\n\n[c]\n\n[c]: https://a.example/x',
      'review: 2026-01-01\nowner: "@team"\n',
    ),
    'en/basics/two.md': article('Two', 'Text.', 'review: 2026-03-01\n'),
    'en/basics/old.md': article('Old', 'Text.', 'review: 2025-12-01\n'),
    'en/basics/draft.md': article(
      'Draft',
      '[a](https://c.example/)',
      'draft: true\nreview: 2025-01-01\n',
    ),
  });
  const { articles } = readArticles(folder);
  const links = outsideLinks(articles, '2026-02-01', (locale) => readShared(folder, locale));
  expect([...links.keys()]).toEqual(['https://a.example/x', 'https://b.example/']);
  expect(
    links.get('https://a.example/x')?.map((position) => position.replace(/.*en\//, '')),
  ).toEqual(['basics/one.md:10', 'basics/one.md:14']);
  expect(
    articlesToReview(articles, '2026-02-01').map(
      ({ path, review }) => `${path.replace(/.*\//, '')} ${review}`,
    ),
  ).toEqual(['old.md 2025-12-01', 'one.md 2026-01-01']);

  const text = printReview(
    [{ url: 'https://a.example/x', reason: 'answers 404' }],
    links,
    articlesToReview(articles, '2026-02-01'),
    [],
  );
  expect(text).toContain('one.md:10`');
  expect(text).toContain('(`@team`)');
  expect(text).toContain('- `https://a.example/x` answers 404');
  expect(printReview([], links, [], [])).toBe('');
});

test('translations are behind when their original was updated after them', () => {
  const of = (locale: string, slug: string, updated: string, fields = '') => {
    const frontMatter = articleSchema.parse({
      title: 'One',
      category: 'faq',
      published: '2026-01-01',
      updated,
      ...(fields && { [fields]: fields === 'draft' ? true : '@team' }),
    });
    return {
      file: `/${locale}/${slug}.md`,
      path: `${locale}/${slug}.md`,
      locale,
      section: 'basics',
      slug,
      format: 'md' as const,
      frontMatter,
      text: '',
    };
  };
  const articles = [
    of('en', 'fees', '2026-01-20'),
    of('es', 'fees', '2026-01-19', 'owner'),
    of('fr', 'fees', '2026-01-20'),
    of('zh', 'fees', '2026-01-05'),
    of('de', 'fees', '2026-01-02', 'draft'),
    of('en', 'hidden', '2026-01-20', 'draft'),
    of('es', 'hidden', '2026-01-02'),
    of('es', 'alone', '2026-01-02'),
  ];
  const behind = translationsBehind(articles, '2026-02-01', 'en');
  expect(behind.map(({ path }) => path)).toEqual(['zh/fees.md', 'es/fees.md']);
  expect(printReview([], new Map(), [], behind)).toBe(
    '## Outdated translations\n\n- `zh/fees.md` of 2026-01-05, the original of ' +
      '2026-01-20\n- `es/fees.md` of 2026-01-19, the original of 2026-01-20 (`@team`)',
  );
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openBuiltSearch } from '../../scripts/bench/node-search.ts';
import { blocksFor } from '../../src/search/index/article-blocks.ts';
import { indexArticles } from '../../src/search/index/article-index.ts';
import { closePagefind } from '../../src/search/index/pagefind-index.ts';
import type { SourceArticle } from '../../src/content/source-article.ts';
import { sourceOf } from '../support/searched-articles.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const article = (locale: string, slug: string, title: string, body: string) =>
  sourceOf(locale, [slug, title, body]);

/** The real index of a few articles, and the search over it. */
async function searchIn(articles: readonly SourceArticle[], lang: string) {
  const site = mkdtempSync(join(tmpdir(), 'handrail-languages-'));
  folders.push(site);
  await indexArticles(articles, join(site, 'pagefind'), {
    mdxBodyOf: () => Promise.resolve(''),
    searchFilesOf: () => ({ synonyms: [], bestBets: [] }),
    blocksOf: blocksFor('/'),
  });
  await closePagefind();
  const engine = await openBuiltSearch(site, lang, 15);
  return async (words: string) =>
    (await engine.search({ words, category: undefined, sort: 'relevance', page: 1 })).rows;
}

test.each([
  [
    'zh',
    '为什么我的身份验证失败了？',
    [
      ['fail', '身份验证失败怎么办', '照片模糊或证件过期时，身份验证会失败。请重新拍照。'],
      ['fees', '交易手续费', '每笔交易都要支付手续费。'],
    ],
  ],
  [
    'ja',
    '本人確認に失敗しました',
    [
      [
        'fail',
        '本人確認に失敗した場合',
        '写真が不鮮明な場合、本人確認に失敗します。もう一度撮影してください。',
      ],
      ['fees', '取引手数料', '取引ごとに手数料がかかります。'],
    ],
  ],
  [
    'de',
    'Warum wurde meine Überprüfung abgelehnt?',
    [
      [
        'fail',
        'Die Überprüfung ist fehlgeschlagen',
        'Ihre Überprüfung wurde abgelehnt, weil das Foto unscharf war.',
      ],
      ['fees', 'Gebühren', 'Jeder Handel kostet eine Gebühr.'],
    ],
  ],
  [
    'de',
    'uberprufung abgelehnt',
    [
      [
        'fail',
        'Die Überprüfung ist fehlgeschlagen',
        'Ihre Überprüfung wurde abgelehnt, weil das Foto unscharf war.',
      ],
      ['fees', 'Gebühren', 'Jeder Handel kostet eine Gebühr.'],
    ],
  ],
  [
    'fr',
    'verification d’identite refusee',
    [
      [
        'fail',
        'Vérification d’identité refusée',
        'La vérification d’identité a été refusée car la photo était floue.',
      ],
      ['fees', 'Frais', 'Chaque transaction coûte des frais.'],
    ],
  ],
] as const)('in %s, "%s" finds its article first', async (locale, question, texts) => {
  const ask = await searchIn(
    texts.map(([slug, title, body]) => article(locale, slug, title, body)),
    locale,
  );
  const rows = await ask(question);
  expect(rows[0]?.href).toBe(`/${locale}/articles/fail/`);
  expect(rows[0]?.snippet.some(({ marked }) => marked)).toBe(true);
});

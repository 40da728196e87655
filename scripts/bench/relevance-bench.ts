import MiniSearch from 'minisearch';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { indexArticles } from '../../src/search/index/article-index.ts';
import { closePagefind } from '../../src/search/index/pagefind-index.ts';
import { articleSchema } from '../../src/content/article-schema.ts';
import { createEngine } from '../../src/search/engine/engine.ts';
import { DOUBTFUL_FIT } from '../../src/search/engine/fit.ts';
import type { SearchIndex } from '../../src/search/engine/open-index.ts';
import type { SourceArticle } from '../../src/content/source-article.ts';
import { openBuiltIndex } from './node-search.ts';
import type { RelevanceSet } from './relevance-set.ts';
import { readRelevanceSet } from './relevance-set.ts';

/**
 * The slugs of the articles that answer a question, best first, and how well the best fits where
 * the search tells.
 */
type Found = { readonly slugs: readonly string[]; readonly fit?: number };
type Search = (question: string) => Promise<Found>;

/** How many results count. */
const DEPTH = 15;

/**
 * Measures how well questions find their articles: with this site's search, Pagefind as shipped,
 * and MiniSearch over the same texts.
 * @param folder holds `articles.json` and `queries.json`
 * @returns tables in Markdown
 */
export async function benchRelevance(folder: string): Promise<string> {
  const set = readRelevanceSet(folder);
  const site = mkdtempSync(join(tmpdir(), 'handrail-relevance-'));
  try {
    const sources = set.articles.map(toSource);
    await indexArticles(
      sources,
      join(site, 'pagefind'),
      '/',
      () => Promise.resolve(''),
      () => ({ synonyms: [], bestBets: [] }),
    );
    await closePagefind();

    const wire: Wire = { bytes: 0, requests: 0 };
    const index = await openBuiltIndex(site, 'en', countInto(wire));
    const engine = createEngine(index, 'en', DEPTH);
    const ours: Search = async (words) => {
      const { rows, fit } = await engine.search({
        words,
        category: undefined,
        sort: 'relevance',
        page: 1,
      });
      return { slugs: rows.map(({ href }) => slugOf(href)), fit };
    };

    await ours(set.queries.questions[0]?.q ?? '');
    const first =
      `First search: ${(wire.bytes / 1000).toFixed(0)} kB in ${wire.requests} requests, ` +
      "the worker's own script not counted.";
    const rows = [
      await measure('Handrail', ours, set),
      await measure('Pagefind as shipped', pagefindAlone(index), set),
      await measure('MiniSearch (OR, prefix, fuzzy 0.2, title x 3)', miniSearch(set), set),
    ];
    return [
      `${set.articles.length} articles, ${set.queries.questions.length} questions that ` +
        `one of them answers, ${set.queries.outOfScope.length} that none does.`,
      '',
      header,
      ...rows,
      '',
      first,
    ].join('\n');
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

const header =
  '| search | recall@1 | recall@5 | MRR | empty | doubtful | unanswerable: empty | ' +
  'unanswerable: doubtful | ms, median | ms, p95 ' +
  `|\n|---|---|---|---|---|---|---|---|---|---|`;

async function measure(
  name: string,
  search: Search,
  { articles, queries }: RelevanceSet,
): Promise<string> {
  const intentOf = new Map(articles.map(({ slug, intent }) => [slug, intent]));
  const ranks: number[] = [];
  const times: number[] = [];
  const silence = { empty: 0, doubtful: 0 };
  const honest = { empty: 0, doubtful: 0 };
  const note = (counts: typeof silence, { slugs, fit = 1 }: Found) => {
    if (slugs.length === 0) counts.empty++;
    else if (fit < DOUBTFUL_FIT) counts.doubtful++;
  };
  for (const { q, intent } of queries.questions) {
    const start = performance.now();
    const found = await search(q);
    times.push(performance.now() - start);
    note(silence, found);
    ranks.push(found.slugs.findIndex((slug) => intentOf.get(slug) === intent) + 1);
  }
  for (const question of queries.outOfScope) note(honest, await search(question));

  const share = (count: number, of: number) => (count / of).toFixed(3);
  const within = (place: number) =>
    share(ranks.filter((rank) => rank > 0 && rank <= place).length, ranks.length);
  const mrr = share(
    ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0),
    ranks.length,
  );
  const sorted = times.toSorted((a, b) => a - b);
  const time = (quantile: number) => (sorted[Math.floor(sorted.length * quantile)] ?? 0).toFixed(1);
  return (
    `| ${name} | ${within(1)} | ${within(5)} | ${mrr} | ` +
    `${share(silence.empty, ranks.length)} | ${share(silence.doubtful, ranks.length)} | ` +
    `${share(honest.empty, queries.outOfScope.length)} | ` +
    `${share(honest.doubtful, queries.outOfScope.length)} | ${time(0.5)} | ${time(0.95)} |`
  );
}

function pagefindAlone(index: SearchIndex): Search {
  return async (question) => {
    const hits = await index.find(question);
    return {
      slugs: await Promise.all(
        hits.slice(0, DEPTH).map(async ({ row }) => slugOf((await index.article(row)).href)),
      ),
    };
  };
}

function miniSearch({ articles }: RelevanceSet): Search {
  const search = new MiniSearch({
    fields: ['title', 'body'],
    searchOptions: { combineWith: 'OR', prefix: true, fuzzy: 0.2, boost: { title: 3 } },
  });
  search.addAll(articles.map(({ slug, title, body }) => ({ id: slug, title, body })));
  return (question) =>
    Promise.resolve({
      slugs: search
        .search(question)
        .slice(0, DEPTH)
        .map(({ id }) => String(id)),
    });
}

function toSource({ slug, title, body }: RelevanceSet['articles'][number]): SourceArticle {
  const path = `${slug}.md`;
  return {
    file: resolve(path),
    path,
    locale: 'en',
    section: 'articles',
    slug,
    format: 'md',
    frontMatter: articleSchema.parse({
      title,
      category: 'faq',
      published: '2026-01-01',
      updated: '2026-01-01',
    }),
    text: `---\n---\n${body}`,
  };
}

function slugOf(href: string): string {
  return href.split('/').at(-2) ?? '';
}

type Wire = { bytes: number; requests: number };

/**
 * Counts what a browser would load: Pagefind's own files are compressed already, the others on
 * their way.
 */
function countInto(wire: Wire): (path: string, content: Uint8Array) => void {
  return (path, content) => {
    wire.requests++;
    wire.bytes += /\.(pf_|pagefind)/.test(path) ? content.length : gzipSync(content).length;
  };
}

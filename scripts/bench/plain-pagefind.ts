import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { safeTree } from '../../src/markdown/render.ts';
import { startPagefind } from '../../src/search/engine/start-pagefind.ts';
import { serveFromDisk } from './node-search.ts';
import { DEPTH, slugOf } from './other-searches.ts';
import type { Search } from './relevance-measures.ts';
import type { RelevanceSet } from './relevance-set.ts';

/**
 * Calls `use` with Pagefind as shipped: its own index of plain pages, and the question as one
 * query.
 */
export async function withPlainPagefind<Result>(
  { articles }: RelevanceSet,
  use: (search: Search) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-pagefind-'));
  try {
    const { index } = await createIndex({});
    for (const article of articles)
      await index?.addHTMLFile({
        url: `/articles/${article.slug}/`,
        content: pageOf(article),
      });
    await index?.writeFiles({ outputPath: join(folder, 'pagefind') });
    await index?.deleteIndex();
    const { root, importModule } = serveFromDisk(folder);
    const pagefind = await startPagefind(new URL('pagefind/', root), root, 'en', importModule);
    return await use(async (question) => {
      const { results } = await pagefind.search(question);
      const pages = await Promise.all(results.slice(0, DEPTH).map((result) => result.data()));
      return { slugs: pages.map(({ url }) => slugOf(url)) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pageOf({ title, body }: RelevanceSet['articles'][number]): string {
  const heading: Element = {
    type: 'element',
    tagName: 'h1',
    properties: {},
    children: [{ type: 'text', value: title }],
  };
  const main = toHtml([heading, ...safeTree(body).children]);
  return `<!doctype html><html lang="en"><body><main>${main}</main></body></html>`;
}

import { createApiClient } from '../../src/import/api-client.ts';
import type { ImportedArticle } from '../../src/import/imported-article.ts';
import type { ImportOutcome, ImportRequest } from '../../src/import/run-import.ts';
import { runImport } from '../../src/import/run-import.ts';
import type { ImportedCenter } from '../../src/import/sources/source.ts';

/** An article of an invented help center. */
export function importedArticle(changes: Partial<ImportedArticle> = {}): ImportedArticle {
  const id = changes.id ?? '900100';
  return {
    id,
    locale: 'en',
    title: 'Reset your password',
    body: { html: '<p>Select Forgot password.</p>' },
    published: '2024-02-01',
    updated: '2025-03-01',
    groups: [{ id: '7', name: 'Your account', order: 0, oldUrls: [] }],
    keywords: [],
    oldUrls: [`https://help.saltmere.example/hc/en-us/articles/${id}-Reset`],
    attachments: [],
    related: [],
    ...changes,
  };
}

/** Imports articles into a folder. */
export function importArticles(
  out: string,
  articles: readonly ImportedArticle[],
  changes: Partial<ImportRequest> = {},
): Promise<ImportOutcome> {
  const center: ImportedCenter = { articles, defaultLocale: 'en', notes: [] };
  return runImport({
    source: { name: 'test', takes: '', read: () => Promise.resolve(center) },
    target: undefined,
    out,
    locales: undefined,
    categories: [],
    mapFile: undefined,
    isDryRun: false,
    mayDownload: true,
    api: createApiClient({ maxFile: 100_000, firstPause: 1 }),
    onProgress: () => undefined,
    ...changes,
  });
}

import type { ImportModule } from './load-index-file.ts';

/** A result of Pagefind. */
export type PagefindResult = {
  id: string;
  score: number;
  words: number[];
  matchedMetaFields?: string[];
  data(): Promise<PagefindData>;
};

/** The record of an article, as Pagefind returns it. */
export type PagefindData = {
  url: string;
  raw_content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
};

/** The part of Pagefind's API used here. */
export type Pagefind = {
  options(options: { basePath: string; baseUrl: string }): Promise<void>;
  search(word: string | null): Promise<{ results: PagefindResult[] }>;
  preload(word: string): Promise<void>;
};

/**
 * Starts Pagefind in this worker, without Pagefind's own worker, which would be another script to
 * load.
 * @param folder URL of the index
 * @param site URL of the site root, with the base path
 * @param lang BCP 47 code of the page
 */
export async function startPagefind(
  folder: URL,
  site: URL,
  lang: string,
  importModule: ImportModule,
): Promise<Pagefind> {
  // Pagefind reads the language from the document, which a worker does not have.
  const root = { getAttribute: () => lang };
  Object.assign(globalThis, { document: { currentScript: null, querySelector: () => root } });
  const pagefind = (await importModule(new URL('pagefind.js', folder).href)) as Pagefind;
  await pagefind.options({ basePath: folder.href, baseUrl: site.pathname });
  return pagefind;
}

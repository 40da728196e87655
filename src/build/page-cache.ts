import type { OpenedCache } from '../lib/result-cache.ts';

/** Digests of pages and Markdown files, by path from the site root. */
export type PageCache = Pick<OpenedCache<string>, 'isNew' | 'find' | 'keep'>;

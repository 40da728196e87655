import type { SourceArticle } from '../../content/source-article.ts';
import type { CustomRecord } from './pagefind-index.ts';
import type { ArticleTerms, KeepTotals } from './term-totals.ts';

/** What the index needs of an article. Contains plain values only, for the cache. */
export type IndexedArticle = {
  readonly record: CustomRecord;
  readonly terms: ArticleTerms;
  /** See `MeaningIndex`. */
  readonly direction?: string | undefined;
};

/** What earlier builds indexed. */
export type EarlierIndex = {
  /** Folder of the index that this one replaces. It may not exist. */
  readonly folder: string | undefined;
  find(article: SourceArticle): IndexedArticle | undefined;
  keep(article: SourceArticle, entry: IndexedArticle): void;
  /** See `termTotals`. */
  readonly totals: KeepTotals;
};

import type { ArticleHeading } from './article-sections.ts';
import { headingsOf } from './article-sections.ts';
import type { IndexedText } from './indexed-text.ts';
import { indexedText } from './indexed-text.ts';
import type { PagefindData } from './start-pagefind.ts';
import type { SynonymSource } from './synonym-sources.ts';
import { unpackSources } from './synonym-sources.ts';

/** An article as a listing shows it. */
export type IndexedArticle = IndexedText & {
  /** URL path, with the base path. */
  readonly href: string;
  readonly title: string;
  readonly published: string;
  readonly updated: string;
  readonly headings: readonly ArticleHeading[];
  readonly sources: readonly SynonymSource[];
};

/** Reads an article from its record in the index, which `searchRecord` has made. */
export function readIndexedArticle({
  url,
  raw_content: content,
  meta,
  filters,
}: PagefindData): IndexedArticle {
  const indexed = indexedText(content);
  const filter = (name: string) => filters[name]?.[0] ?? '';
  const headings = indexedText(meta['headings'] ?? '').text;
  return {
    ...indexed,
    href: url,
    title: indexedText(meta['title'] ?? '').text,
    published: filter('published'),
    updated: filter('updated'),
    headings: headingsOf(indexed.text, headings, filter('ids')),
    sources: unpackSources(filter('sources')),
  };
}

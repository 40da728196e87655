import type { ArticleFacts } from '../../src/search/engine/article-facts.ts';
import type { Hit } from '../../src/search/engine/hit.ts';

/** Facts of a number of articles, of which some differ. */
export const facts = (
  count: number,
  some: Readonly<Record<number, Partial<ArticleFacts>>> = {},
): ArticleFacts[] =>
  Array.from({ length: count }, (_, row) => ({
    category: 'faq',
    updated: 0,
    views: 0,
    titleKey: '',
    ...some[row],
  }));
/** A word in the text of an article. */
export const hit = (row: number, more: Partial<Hit> = {}): Hit => ({
  row,
  score: 1,
  positions: [row],
  fields: [],
  isExact: true,
  ...more,
});

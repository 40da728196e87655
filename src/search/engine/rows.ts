import type { SnippetPiece } from '../../text/snippet.ts';
import { snippet } from '../../text/snippet.ts';
import type { SearchIndex } from './search-index.ts';
import type { Ranked } from './rank.ts';
import { shownText } from './unshown-text.ts';

/** A row of the listing. */
export type ResultRow = {
  readonly href: string;
  readonly title: string;
  readonly snippet: readonly SnippetPiece[];
  readonly published: string;
  readonly updated: string;
  readonly views: number;
};

/**
 * Returns the row of an article. Loads the text of the article.
 * @param lang BCP 47 code
 */
export async function readRow(
  { row, positions }: Ranked,
  index: SearchIndex,
  lang: string,
): Promise<ResultRow> {
  const { href, title, text: whole, words, published, updated } = await index.article(row);
  const text = shownText(whole);
  const matches = positions.flatMap((list, term) =>
    list.flatMap((position) => {
      const range = words[position];
      return range && range[1] <= text.length ? [{ term, start: range[0], end: range[1] }] : [];
    }),
  );
  return {
    href,
    title,
    published,
    updated,
    views: index.facts[row]?.views ?? 0,
    snippet: snippet(text, matches, lang),
  };
}

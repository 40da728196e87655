import type { IssueStatus } from '../../domain/article-parts.ts';
import type { Match, SnippetPiece } from '../../text/snippet.ts';
import { snippet } from '../../text/snippet.ts';
import type { Hit } from './hit.ts';
import { linkTarget } from './link-target.ts';
import type { SearchIndex } from './search-index.ts';
import type { Ranked } from './rank.ts';
import { synonymMatches } from './synonym-sources.ts';
import { shownText } from './unshown-text.ts';

/** A row of the listing. */
export type ResultRow = {
  readonly href: string;
  /** URL fragment of the passage that the snippet shows; see `linkTarget`. */
  readonly target: string;
  readonly title: string;
  /** Whom the article is for; empty for everyone. */
  readonly audience: string;
  /** Of an article about a known issue. */
  readonly status: IssueStatus | undefined;
  readonly snippet: readonly SnippetPiece[];
  readonly published: string;
  readonly updated: string;
  readonly views: number;
};

/** A word of the query and the articles that contain it. */
type Term = {
  readonly word: string;
  readonly hits: readonly Hit[];
  /** The words of the query for which this one is another form; see `WordHits`. */
  readonly standsFor?: readonly string[] | undefined;
};

/**
 * Returns the row of an article. Loads the text of the article.
 * @param terms of the query, in the order of the positions
 * @param lang BCP 47 code
 */
export async function readRow(
  { row, positions }: Ranked,
  terms: readonly Term[],
  index: SearchIndex,
  lang: string,
): Promise<ResultRow> {
  const article = await index.article(row);
  const { href, title, published, updated } = article;
  const text = shownText(article.text);
  const words = article.words.filter(([, end]) => end <= text.length);
  const fields = terms.map(({ hits }) => hits.find((hit) => hit.row === row)?.fields);
  const matches = terms.flatMap(({ word, standsFor }, position): Match[] => {
    const term = terms.findIndex((other) => other.word === (standsFor?.[0] ?? word));
    const found = (positions[position] ?? []).flatMap((at) => {
      const range = words[at];
      return range ? [{ term, start: range[0], end: range[1] }] : [];
    });
    const isHidden = found.length === 0 && fields[position] && !fields[position].includes('title');
    return isHidden
      ? synonymMatches({ text, words }, article.sources, word, term, index.stem)
      : found;
  });
  const { pieces, start } = snippet(text, matches, lang);
  const target = isInTitle(terms, fields) ? '' : linkTarget(pieces, start, title, article.headings);
  return {
    href,
    target,
    title,
    audience: index.facts[row]?.audience?.label ?? '',
    status: index.facts[row]?.status,
    published,
    updated,
    views: index.facts[row]?.views ?? 0,
    snippet: pieces,
  };
}

/**
 * Returns whether the title holds all words of the query: themselves, in another form (`passkey`
 * for `pass` and `key`), or as synonyms.
 */
function isInTitle(
  terms: readonly Term[],
  fields: readonly (readonly string[] | undefined)[],
): boolean {
  const inTitle = terms
    .filter((_term, index) =>
      fields[index]?.some((field) => field === 'title' || field === 'aliases'),
    )
    .flatMap(({ word, standsFor = [] }) => [word, ...standsFor]);
  return terms.every(({ word, standsFor }) => standsFor !== undefined || inTitle.includes(word));
}

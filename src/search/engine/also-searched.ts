import type { WordRules } from './words.ts';
import { contentWords } from './words.ts';

type Rules = WordRules & {
  readonly stopWords: ReadonlySet<string>;
  /** Undefined for a language without a stemmer. */
  readonly stem?: ((word: string) => string) | undefined;
};

/**
 * Returns the key of a query for what people also search for: the stems of its significant words,
 * in any order, so that close forms of a query have the same.
 */
export function alsoKey(query: string, { stem = (word) => word, ...rules }: Rules): string {
  return [...new Set(contentWords(query, rules).map(stem))].sort().join(' ');
}

/**
 * Returns the searches to offer, by the `alsoKey` of a query. Leaves out queries with a word that
 * no published article has: it finds nothing, and could reveal a hidden article.
 */
export function packAlsoSearched(
  entries: readonly { readonly query: string; readonly also: readonly string[] }[],
  rules: Rules,
  isKnown: (query: string) => boolean,
): Readonly<Record<string, readonly string[]>> {
  const packed = entries
    .filter(({ query }) => isKnown(query))
    .map(({ query, also }): [string, string[]] => {
      const key = alsoKey(query, rules);
      return [key, also.filter((other) => isKnown(other) && alsoKey(other, rules) !== key)];
    });
  return Object.fromEntries(packed.filter(([, also]) => also.length > 0));
}

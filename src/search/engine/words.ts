import { isWrittenWithoutSpaces } from '../../text/unspaced-scripts.ts';
import { MAX_QUERY_LENGTH } from '../../domain/search-query.ts';

/** More words cost more requests than they improve the ranking. */
const MAX_WORDS = 8;

/**
 * Returns a text as the index spells it: NFKC, lower case, straight quotes and ASCII hyphens,
 * without currency or mathematical symbols (Pagefind finds "600", but nothing for "$600").
 */
export function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2018\u2019\u02BC]/g, "'")
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\p{Sc}\p{Sm}\p{Sk}\p{Cc}\p{Cf}]/gu, ' ')
    .trim();
}

/**
 * Returns the words of a text without the punctuation around them. The punctuation inside a word
 * stays (`1099-misc`, `don't`).
 */
export function wordsOf(text: string): string[] {
  return normalize(text)
    .split(/[\s/,;:!?()[\]{}"“”«»|\\<>]+/)
    .map((word) =>
      word.replaceAll(/^[^\p{L}\p{N}\p{So}]+|[^\p{L}\p{N}\p{So}]+$/gu, '').replace(/'s$/, ''),
    )
    .filter((word) => word !== '');
}

/** How a language writes its words. */
export type WordRules = {
  /** BCP 47 code. */
  readonly lang: string;
  /** See `Language` in `src/languages/language.ts`. */
  readonly elision?: RegExp | undefined;
};

/** Returns a word without its elision: in French `adresse` for `l'adresse`. */
export function bareWord(word: string, { elision }: Pick<WordRules, 'elision'>): string {
  return elision ? word.replace(elision, '') : word;
}

/**
 * Returns the words of a query; see `wordsOf`. In a language without spaces, they are the words
 * that the index has.
 */
export function queryWords(query: string, rules: WordRules): string[] {
  const { lang } = rules;
  const words = wordsOf(query.slice(0, MAX_QUERY_LENGTH)).map((word) => bareWord(word, rules));
  if (!isWrittenWithoutSpaces(lang)) return words;
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  return words.flatMap((word) =>
    [...segmenter.segment(word)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment),
  );
}

/**
 * Returns the words of a query without stop words, or all words if there are no others. At most
 * eight.
 */
export function contentWords(
  query: string,
  rules: WordRules & { readonly stopWords: ReadonlySet<string> },
): string[] {
  const words = [...new Set(queryWords(query, rules))];
  const significant = words.filter((word) => !rules.stopWords.has(word));
  return (significant.length > 0 ? significant : words).slice(0, MAX_WORDS);
}

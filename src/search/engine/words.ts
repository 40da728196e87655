import { baseLanguage } from '../../text/base-language.ts';
import { MAX_QUERY_LENGTH } from '../../domain/search-query.ts';

/** More words than this cost the reader's connection more than they improve the order. */
const MAX_WORDS = 8;

/**
 * Text as the index knows its characters: compatibility forms unified, lower case, straight quotes and ASCII hyphens, no
 * currency or mathematical signs (Pagefind finds "600", but nothing for "$600").
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

/** The words of a text, without the punctuation around them; what joins a code (`1099-misc`, `don't`) stays. */
export function wordsOf(text: string): string[] {
  return normalize(text)
    .split(/[\s/,;:!?()[\]{}"“”«»|\\<>]+/)
    .map((word) =>
      word.replaceAll(/^[^\p{L}\p{N}\p{So}]+|[^\p{L}\p{N}\p{So}]+$/gu, '').replace(/'s$/, ''),
    )
    .filter((word) => word !== '');
}

/** Languages written without spaces between words. */
const UNSPACED = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);

/** A word without what a language writes together with it: in French `adresse` for `l'adresse`, `elle` for `qu'elle`. */
export function bareWord(word: string, lang: string): string {
  return baseLanguage(lang) === 'fr' ? word.replace(/^(?:[cdjlmnst]|qu)'(?=\p{L})/u, '') : word;
}

/** The words of a question; see `wordsOf`. Those of a language without spaces are found as the index finds them. */
export function questionWords(question: string, lang: string): string[] {
  const words = wordsOf(question.slice(0, MAX_QUERY_LENGTH)).map((word) => bareWord(word, lang));
  if (!UNSPACED.has(baseLanguage(lang))) return words;
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  return words.flatMap((word) =>
    [...segmenter.segment(word)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment),
  );
}

/**
 * The words of a question that say what it is about.
 * @param stopWords words that stand in every question; when nothing else is asked, they count
 * @param lang BCP 47 code
 */
export function contentWords(
  question: string,
  stopWords: ReadonlySet<string>,
  lang: string,
): string[] {
  const words = [...new Set(questionWords(question, lang))];
  const significant = words.filter((word) => !stopWords.has(word));
  return (significant.length > 0 ? significant : words).slice(0, MAX_WORDS);
}

import { packKnownWords, stemsOf } from '../engine/known-words.ts';
import { stemFor } from '../../languages/stem-for.ts';
import { languageFor } from '../../languages/registry.ts';
import { tokenCounter } from '../../lib/token-counter.ts';
import { readToken } from '../engine/index-text.ts';
import { packVocabulary } from '../engine/vocabulary.ts';
import type { ArticleTerms, TermTotals } from './term-totals.ts';
import { isUnspaced } from '../../text/unspaced-scripts.ts';
import { bareWord, wordsOf } from '../engine/words.ts';

/** Collects the words of the articles of one language, for spelling correction. */
export type WordList = {
  /**
   * @param visible what readers see of an article, as `toIndexText` spells it
   * @param hidden words that only search knows, spelt in the same way; they count as known, but
   * nothing is corrected to them
   */
  add(visible: string, hidden: string): ArticleWords;
  /** Returns the word with a number. */
  wordAt(number: number): string;
  /** Returns how often a word occurs in the article that was added last, if it occurs there. */
  timesOf(number: number): number;
  /** Adds articles again whose terms `add` has returned in an earlier build. */
  addKnown(totals: TermTotals): void;
  /** Returns whether search knows all words of a query, in any form. */
  has(query: string): boolean;
  /** See `packKnownWords`. Words without inflected forms in a language without a stemmer. */
  knownWords(): string;
  /**
   * See `packVocabulary`. Contains the significant words of at least two articles, or of one on a
   * small site.
   */
  vocabulary(): string;
};

/** The words of an article: as the cache keeps them, and as numbers of the list. */
export type ArticleWords = { readonly terms: ArticleTerms; readonly numbers: readonly number[] };

/** The words that readers see in a token, and the stems of all its forms. */
type Token = {
  readonly words: readonly number[];
  readonly forms: readonly string[];
  readonly isPlain: boolean;
};

/** A word of ASCII letters in the usual case, with a mark behind it or none, as most words are. */
const PLAIN = /^([A-Z]?[a-z]+|[A-Z]+)[.,;:!?]?$/;

/**
 * Returns an empty word list.
 * @param lang BCP 47 code
 */
export function createWordList(lang: string): WordList {
  const stem = stemFor(lang) ?? ((word: string) => word);
  const { stopWords, elision } = languageFor(lang);
  const stems = new Set<string>();
  const numbers = new Map<string, number>();
  // By the numbers of the words. Lists of numbers are read faster than objects, which lie apart.
  const words: string[] = [];
  const articlesWith: number[] = [];
  const lastArticles: number[] = [];
  const times: number[] = [];
  // Most words repeat, so each is read only once. By the numbers of the tokens:
  const tokens = tokenCounter();
  const seen: Token[] = [];
  const onlyWords: number[] = [];
  const listed: number[] = [];
  const plain = new Map<string, Token>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = words.push(word) - 1;
    numbers.set(word, number);
    articlesWith.push(0);
    lastArticles.push(0);
    times.push(0);
    return number;
  };
  /** Returns what `tokenOf` does for a plain word in lower case, whose only form is its stem. */
  const plainToken = (word: string): Token => {
    const known = plain.get(word);
    if (known) return known;
    const form = stem(word);
    stems.add(form);
    const token = { words: [numberOf(bareWord(word, { elision }))], forms: [form], isPlain: true };
    plain.set(word, token);
    return token;
  };
  const readAny = (written: string): Token => {
    const word = PLAIN.exec(written)?.[1];
    if (word !== undefined) return plainToken(word.toLowerCase());
    const { text, isHidden } = readToken(written);
    const found = wordsOf(text).map((one) => bareWord(one, { elision }));
    const forms = [text, ...found].flatMap((one) => stemsOf(one, stem));
    for (const form of forms) stems.add(form);
    return { words: isHidden ? [] : found.map(numberOf), forms, isPlain: false };
  };
  const tokenOf = (number: number): Token => (seen[number] ??= readAny(tokens.tokenAt(number)));
  /** Returns the number of a word that `add` has returned, and knows its stem as before. */
  const readListed = (word: string): number => {
    if (plain.has(word) || PLAIN.test(word)) plainToken(word);
    return numberOf(word);
  };
  let articles = 0;
  return {
    wordAt: (number) => words[number] ?? '',
    timesOf: (number) => times[number] ?? 0,
    add(visible, hidden) {
      articles++;
      const forms = new Set<string>();
      for (const number of tokens.count(hidden))
        for (const form of tokenOf(number).forms) forms.add(form);
      const present: number[] = [];
      const count = (word: number, occurrences: number) => {
        if (lastArticles[word] === articles) {
          times[word] = (times[word] ?? 0) + occurrences;
          return;
        }
        lastArticles[word] = articles;
        times[word] = occurrences;
        articlesWith[word] = (articlesWith[word] ?? 0) + 1;
        present.push(word);
      };
      for (const number of tokens.count(visible)) {
        const occurrences = tokens.timesOf(number);
        const onlyWord = onlyWords[number];
        if (onlyWord !== undefined && onlyWord >= 0) {
          count(onlyWord, occurrences);
          continue;
        }
        const token = tokenOf(number);
        const [first = -1] = token.words;
        onlyWords[number] = token.isPlain ? first : -1;
        if (!token.isPlain) for (const form of token.forms) forms.add(form);
        for (const word of token.words) count(word, occurrences);
      }
      const text = present.map((word) => words[word]).join(' ');
      return { terms: { words: text, forms: [...forms] }, numbers: present };
    },
    addKnown(totals) {
      articles += totals.articles;
      for (const form of totals.forms) stems.add(form);
      if (totals.words === '') return;
      for (const [position, number] of tokens.count(totals.words).entries()) {
        const word = (listed[number] ??= readListed(tokens.tokenAt(number)));
        articlesWith[word] = (articlesWith[word] ?? 0) + (totals.counts[position] ?? 1);
      }
    },
    has: (query) =>
      wordsOf(query)
        .map((word) => bareWord(word, { elision }))
        .filter((word) => !stopWords.has(word))
        .every((word) => stemsOf(word, stem).every((form) => stems.has(form))),
    knownWords: () => packKnownWords(stems),
    vocabulary() {
      const least = articles < 50 ? 1 : 2;
      const significant = words.flatMap((word, number): [string, number][] => {
        const count = articlesWith[number] ?? 0;
        // Search looks for words without spaces inside others, however rare.
        const isKept = count >= least || isUnspaced(word);
        return isKept && !stopWords.has(word) && /^[\p{L}\p{M}'-]{3,}$/u.test(word)
          ? [[word, count]]
          : [];
      });
      return packVocabulary(new Map(significant));
    },
  };
}

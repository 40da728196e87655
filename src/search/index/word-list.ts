import { packKnownWords, stemsOf } from '../engine/known-words.ts';
import { stemFor } from '../../languages/stem-for.ts';
import { languageFor } from '../../languages/registry.ts';
import { tokenCounter } from '../../lib/token-counter.ts';
import { readToken } from '../engine/index-text.ts';
import { packVocabulary } from '../engine/vocabulary.ts';
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
  /** Adds an article again whose terms `add` has returned in an earlier build. */
  addKnown(terms: ArticleTerms): void;
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

/** A word of an article. */
export type WordCount = {
  /** Its position in the list of all words. */
  readonly number: number;
  readonly word: string;
  /** How often it occurs in the article that was added last. */
  readonly times: number;
};

/** What a word list collects of an article. */
export type ArticleTerms = {
  /** The words that readers see, each once, with spaces between. */
  readonly words: string;
  /** Stems of its words that are hidden or not plain. */
  readonly forms: readonly string[];
};

/** The words of the article that was added last. */
export type ArticleWords = { readonly terms: ArticleTerms; readonly counts: readonly WordCount[] };

/** The words that readers see in a token, and the stems of all its forms. */
type Token = {
  readonly words: readonly Counted[];
  readonly forms: readonly string[];
  readonly isPlain: boolean;
};

/** A word, with the last article that it was counted for and how often it occurs there. */
type Counted = WordCount & { articles: number; lastArticle: number; times: number };

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
  const counted = new Map<string, Counted>();
  // Most words repeat, so each is read only once. By the numbers of the tokens:
  const tokens = tokenCounter();
  const seen: Token[] = [];
  const listed: Counted[] = [];
  const plain = new Map<string, Token>();
  const entryOf = (word: string): Counted => {
    const known = counted.get(word);
    if (known) return known;
    const entry = { number: counted.size, word, articles: 0, lastArticle: 0, times: 0 };
    counted.set(word, entry);
    return entry;
  };
  /** Returns what `tokenOf` does for a plain word in lower case, whose only form is its stem. */
  const plainToken = (word: string): Token => {
    const known = plain.get(word);
    if (known) return known;
    const form = stem(word);
    stems.add(form);
    const words = [entryOf(bareWord(word, { elision }))];
    const token = { words, forms: [form], isPlain: true };
    plain.set(word, token);
    return token;
  };
  const readAny = (written: string): Token => {
    const word = PLAIN.exec(written)?.[1];
    if (word !== undefined) return plainToken(word.toLowerCase());
    const { text, isHidden } = readToken(written);
    const words = wordsOf(text).map((found) => bareWord(found, { elision }));
    const forms = [text, ...words].flatMap((found) => stemsOf(found, stem));
    for (const form of forms) stems.add(form);
    return { words: isHidden ? [] : words.map(entryOf), forms, isPlain: false };
  };
  const tokenOf = (number: number): Token => (seen[number] ??= readAny(tokens.tokenAt(number)));
  /** Returns the entry of a word that `add` has returned, and knows its stem as before. */
  const readListed = (word: string): Counted => {
    const isPlain = plain.has(word) || PLAIN.test(word);
    const [entry] = isPlain ? plainToken(word).words : [];
    return entry?.word === word ? entry : entryOf(word);
  };
  let articles = 0;
  return {
    add(visible, hidden) {
      articles++;
      const forms = new Set<string>();
      for (const number of tokens.count(hidden))
        for (const form of tokenOf(number).forms) forms.add(form);
      const counts: Counted[] = [];
      for (const number of tokens.count(visible)) {
        const token = tokenOf(number);
        if (!token.isPlain) for (const form of token.forms) forms.add(form);
        const times = tokens.timesOf(number);
        for (const entry of token.words) {
          if (entry.lastArticle === articles) {
            entry.times += times;
            continue;
          }
          entry.lastArticle = articles;
          entry.times = times;
          entry.articles++;
          counts.push(entry);
        }
      }
      const words = counts.map(({ word }) => word).join(' ');
      return { terms: { words, forms: [...forms] }, counts };
    },
    addKnown({ words, forms }) {
      articles++;
      for (const form of forms) stems.add(form);
      if (words === '') return;
      for (const number of tokens.count(words))
        (listed[number] ??= readListed(tokens.tokenAt(number))).articles++;
    },
    has: (query) =>
      wordsOf(query)
        .map((word) => bareWord(word, { elision }))
        .filter((word) => !stopWords.has(word))
        .every((word) => stemsOf(word, stem).every((form) => stems.has(form))),
    knownWords: () => packKnownWords(stems),
    vocabulary() {
      const least = articles < 50 ? 1 : 2;
      const significant = counted.values().filter(
        (entry) =>
          // Search looks for words without spaces inside others, however rare.
          (entry.articles >= least || isUnspaced(entry.word)) &&
          !stopWords.has(entry.word) &&
          /^[\p{L}\p{M}'-]{3,}$/u.test(entry.word),
      );
      return packVocabulary(new Map(significant.map((entry) => [entry.word, entry.articles])));
    },
  };
}

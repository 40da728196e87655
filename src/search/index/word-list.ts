import { packKnownWords, stemsOf } from '../engine/known-words.ts';
import { stemFor } from '../../languages/stem-for.ts';
import { languageFor } from '../../languages/registry.ts';
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
   * @returns the words that readers see, with how often each occurs
   */
  add(visible: string, hidden: string): WordCount[];
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

/** A word of an article, and how often it occurs there. */
export type WordCount = readonly [word: string, count: number];

/** A word, with the last article that it was counted for and how often it occurs there. */
type Counted = { readonly word: string; articles: number; lastArticle: number; times: number };

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
  // Most words repeat, so each is read only once.
  const seen = new Map<string, readonly Counted[]>();
  const entryOf = (word: string): Counted => {
    const entry = counted.get(word) ?? { word, articles: 0, lastArticle: 0, times: 0 };
    counted.set(word, entry);
    return entry;
  };
  const plain = new Map<string, readonly Counted[]>();
  /** Returns what `wordsIn` does for a plain word in lower case, whose only key is itself. */
  const plainWords = (word: string): readonly Counted[] => {
    const known = plain.get(word);
    if (known) return known;
    stems.add(stem(word));
    const found = [entryOf(bareWord(word, { elision }))];
    plain.set(word, found);
    return found;
  };
  const wordsIn = (token: string): readonly Counted[] => {
    const known = seen.get(token);
    if (known) return known;
    const word = PLAIN.exec(token)?.[1];
    if (word !== undefined) {
      const found = plainWords(word.toLowerCase());
      seen.set(token, found);
      return found;
    }
    const { text, isHidden } = readToken(token);
    const words = wordsOf(text).map((word) => bareWord(word, { elision }));
    for (const form of [text, ...words].flatMap((word) => stemsOf(word, stem))) stems.add(form);
    const found = isHidden ? [] : words.map(entryOf);
    seen.set(token, found);
    return found;
  };
  let articles = 0;
  return {
    add(visible, hidden) {
      articles++;
      for (const piece of hidden.split(' ')) wordsIn(piece);
      const present: Counted[] = [];
      for (const piece of visible.split(' ')) {
        for (const entry of wordsIn(piece)) {
          if (entry.lastArticle === articles) {
            entry.times++;
            continue;
          }
          entry.lastArticle = articles;
          entry.times = 1;
          entry.articles++;
          present.push(entry);
        }
      }
      return present.map(({ word, times }) => [word, times]);
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

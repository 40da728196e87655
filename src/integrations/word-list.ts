import { packKnownWords, stemFor, stemsOf } from '../search/known-words.ts';
import { stopWordsFor } from '../search/stop-words/stop-words.ts';
import { packVocabulary } from '../search/vocabulary.ts';
import { wordsOf } from '../search/words.ts';

/** Collects the words of the articles of one language, for spelling. */
export type WordList = {
  /**
   * @param visible what readers can see of an article
   * @param hidden words that only search knows; they count as known, but nothing is corrected to them
   */
  add(visible: string, hidden: string): void;
  /** See `packKnownWords`; undefined for a language without base forms. */
  knownWords(): string | undefined;
  /** See `packVocabulary`: the telling words that stand in two articles, in one where there are few. */
  vocabulary(): string;
};

/** @param lang BCP 47 code */
export function createWordList(lang: string): WordList {
  const stem = stemFor(lang);
  const stopWords = stopWordsFor(lang);
  const stems = new Set<string>();
  // Most of what stands between two spaces stood in an article before: only what is new is worth the work.
  const seen = new Map<string, readonly string[]>();
  const wordsIn = (text: string): Set<string> => {
    const words = new Set<string>();
    for (const piece of text.split(' ')) for (const word of seen.get(piece) ?? takeIn(piece)) words.add(word);
    return words;
  };
  const takeIn = (piece: string): readonly string[] => {
    const words = wordsOf(piece);
    seen.set(piece, words);
    if (stem) for (const form of stemsOf(words.join(' '), stem)) stems.add(form);
    return words;
  };
  const frequencies = new Map<string, number>();
  let articles = 0;
  return {
    add(visible, hidden) {
      articles++;
      wordsIn(hidden);
      for (const word of wordsIn(visible)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    },
    knownWords: () => (stem ? packKnownWords(stems) : undefined),
    vocabulary() {
      const least = articles < 50 ? 1 : 2;
      return packVocabulary(new Map([...frequencies].filter(([word, frequency]) => frequency >= least && !stopWords.has(word) && /^[\p{L}'-]{3,}$/u.test(word))));
    },
  };
}

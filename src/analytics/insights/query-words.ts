import type { Threshold, Occurrences } from './measures.ts';
import { inOrder, reaches } from './measures.ts';
import type { QuestionGroup } from './question-group.ts';

/** A word of queries, in all its forms. */
export type AskedWord = Occurrences & {
  readonly stem: string;
  readonly forms: Map<string, number>;
};

/** A word of queries in its most frequent form, with its count and number of days. */
export type WordCount = { readonly word: string; readonly times: number; readonly days: number };

/**
 * Returns the words of queries, with their forms grouped by stem.
 * @param stem returns the stem of a word
 */
export function wordsIn(
  groups: readonly QuestionGroup[],
  stem: (word: string) => string,
): AskedWord[] {
  const words = new Map<string, AskedWord>();
  for (const { stems, times, days, wordings } of groups) {
    for (const base of stems) {
      const word = words.get(base) ?? { stem: base, times: 0, days: new Set(), forms: new Map() };
      words.set(base, word);
      word.times += times;
      for (const day of days) word.days.add(day);
    }
    for (const [wording, count] of wordings) {
      for (const form of wording.split(' ')) {
        const forms = words.get(stem(form))?.forms;
        forms?.set(form, (forms.get(form) ?? 0) + count);
      }
    }
  }
  return [...words.values()];
}

/** Returns the words that reach the threshold, the most frequent first. */
export function frequentWords(words: readonly AskedWord[], threshold: Threshold): WordCount[] {
  return words
    .filter((word) => reaches(word, threshold))
    .map(countOf)
    .sort(byTimes);
}

/** Returns a word in its most frequent form, with its counts. */
export function countOf({ times, days, forms, stem }: AskedWord): WordCount {
  const word =
    [...forms].sort(([a, timesA], [b, timesB]) => timesB - timesA || inOrder(a, b))[0]?.[0] ?? stem;
  return { word, times, days: days.size };
}

/** Compares two words: the more frequent one first, then in code unit order. */
export function byTimes(a: WordCount, b: WordCount): number {
  return b.times - a.times || inOrder(a.word, b.word);
}

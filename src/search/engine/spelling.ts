import { editDistance } from '../../text/edit-distance.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The word that was probably meant: the nearest by edits, of equals one with the same first letter, then one that is not
 * shorter, then the more common.
 * @param limit most edits, 1 or 2; words of less than eight letters get one at most
 * @returns undefined when no word is near enough
 */
export function correctWord(
  word: string,
  vocabulary: Vocabulary,
  limit: number,
): string | undefined {
  // Short words have many neighbours, and numbers that differ mean something else.
  if (word.length < 4 || /\d/.test(word)) return undefined;
  const most = word.length < 8 ? 1 : limit;
  return nearestWords(word, vocabulary, most)[0];
}

/** The words within so many edits, those that were more probably meant first; see `correctWord`. */
export function nearestWords(word: string, vocabulary: Vocabulary, limit: number): string[] {
  const near: { candidate: string; cost: number }[] = [];
  for (const [candidate, commonness] of vocabulary) {
    const distance = editDistance(word, candidate, limit);
    if (distance > limit) continue;
    // A first letter is seldom wrong, and a letter is left out more often than put in.
    const cost =
      distance * 10 +
      (candidate[0] === word[0] ? 0 : 7) +
      (candidate.length < word.length ? 3 : 0) -
      commonness / 2;
    near.push({ candidate, cost });
  }
  return near.toSorted((a, b) => a.cost - b.cost).map(({ candidate }) => candidate);
}

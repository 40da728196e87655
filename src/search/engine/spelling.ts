import { editDistance } from '../../text/edit-distance.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Returns the word that was probably meant: the one with the fewest edits. Among equals, it prefers
 * the same first letter, then a word that is not shorter, then the more common word.
 * @param limit maximum number of edits, 1 or 2; a word of fewer than eight letters gets one at most
 * @returns undefined when no word is close enough
 */
export function correctWord(
  word: string,
  vocabulary: Vocabulary,
  limit: number,
): string | undefined {
  // Short words have many neighbors, and a different number means something else.
  if (word.length < 4 || /\d/.test(word)) return undefined;
  const most = word.length < 8 ? 1 : limit;
  return nearestWords(word, vocabulary, most)[0];
}

/** Returns the words within a number of edits, the most probable first; see `correctWord`. */
export function nearestWords(word: string, vocabulary: Vocabulary, limit: number): string[] {
  const near: { candidate: string; cost: number }[] = [];
  for (const [candidate, commonness] of vocabulary) {
    const distance = editDistance(word, candidate, limit);
    if (distance > limit) continue;
    // The first letter is rarely wrong, and people omit letters more often than they add some.
    const cost =
      distance * 10 +
      (candidate[0] === word[0] ? 0 : 7) +
      (candidate.length < word.length ? 3 : 0) -
      commonness / 2;
    near.push({ candidate, cost });
  }
  return near.toSorted((a, b) => a.cost - b.cost).map(({ candidate }) => candidate);
}

import type { SearchIndex } from './search-index.ts';
import { nearestWords } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Maximum number of words offered when nothing was found. */
const NEAREST = 4;

/**
 * Returns the closest words of the site for each word of a query, those of the longest word first.
 */
export function closestWords(
  text: string,
  { stopWords }: Pick<SearchIndex, 'stopWords'>,
  vocabulary: Vocabulary,
): string[] {
  const words = wordsOf(text)
    .filter((word) => !stopWords.has(word))
    .toSorted((a, b) => b.length - a.length);
  const near = words.flatMap((word) =>
    nearestWords(word, vocabulary, Math.min(3, Math.floor(word.length / 3))).slice(0, NEAREST),
  );
  return [...new Set(near)].slice(0, NEAREST);
}

import { nearest } from '../text/edit-distance.ts';

/** Most names compared with all candidates. Each comparison takes some milliseconds. */
const MAX_SEARCHES = 300;
/** A word in more candidates than these is not significant. */
const COMMON = 300;

/**
 * Returns a function that finds the most similar candidate: by spelling, or else by shared
 * words, as in `reset-password` and `how-do-i-reset-my-password`.
 * @param candidates names in kebab case, file names or ids
 */
export function suggester(candidates: readonly string[]): (name: string) => string | undefined {
  const byWord = new Map<string, string[]>();
  for (const candidate of candidates) {
    for (const word of wordsOf(candidate)) {
      const holders = byWord.get(word);
      if (holders) holders.push(candidate);
      else byWord.set(word, [candidate]);
    }
  }
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (known.has(name)) return known.get(name);
    const spelling = known.size < MAX_SEARCHES ? nearest(name, candidates) : undefined;
    const found = spelling ?? mostSimilar(name, byWord);
    known.set(name, found);
    return found;
  };
}

/** Returns "Did you mean …?" as the end of a message; `otherwise` without a suggestion. */
export function didYouMean(suggestion: string | undefined, otherwise = ''): string {
  return suggestion === undefined ? otherwise : ` Did you mean ${suggestion}?`;
}

function mostSimilar(
  name: string,
  byWord: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const words = wordsOf(name);
  const shared = new Map<string, number>();
  for (const word of words) {
    const holders = byWord.get(word) ?? [];
    if (holders.length > COMMON) continue;
    for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + 1);
  }
  // At least half of the words, by Dice's coefficient:
  // https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient
  return [...shared]
    .map(([candidate, count]) => ({
      candidate,
      similarity: (2 * count) / (words.size + wordsOf(candidate).size),
    }))
    .filter(({ similarity }) => similarity >= 0.5)
    .sort((a, b) => b.similarity - a.similarity)[0]?.candidate;
}

function wordsOf(name: string): Set<string> {
  return new Set(
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2),
  );
}

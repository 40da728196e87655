import type { Knowledge } from './knowledge.ts';
import { indexKey } from './search-forms.ts';

/** Each form of a word may load a file. */
const MAX_FORMS = 2;
/**
 * Returns the compounds of adjacent words that the site writes as one word: two significant words,
 * or one and a particle (`top up`).
 */
export function compoundsOf(
  all: readonly string[],
  significant: readonly string[],
  { known, particles }: Knowledge,
): Map<string, readonly string[]> {
  const compounds = all.flatMap((word, index): [string, string[]][] => {
    const next = all[index + 1];
    const isCandidate =
      next !== undefined &&
      significant.includes(word) &&
      (significant.includes(next) || particles.includes(next)) &&
      isCompound(word, next);
    if (!isCandidate || !known.isIndexed(indexKey(word + next))) return [];
    return [[word + next, significant.includes(next) ? [word, next] : [word]]];
  });
  return new Map(compounds);
}

/** Whether two words may be one: words, or a code in two parts (`usb c`, `trc 20`). */
function isCompound(word: string, next: string): boolean {
  return /^[\p{L}\p{M}\p{N}]+$/u.test(word + next) && /\p{L}/u.test(word + next);
}

/** Returns the forms of words that the site has and that stemming does not unite with them. */
export function irregularForms(
  words: readonly string[],
  { irregular, known }: Knowledge,
): Map<string, readonly string[]> {
  const forms = words.flatMap((word) =>
    irregular
      .othersOf(word)
      .filter((form) => known.isIndexed(form))
      .slice(0, MAX_FORMS)
      .map((form): [string, readonly string[]] => [form, [word]]),
  );
  return new Map(forms);
}

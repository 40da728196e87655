/** Words of the query that are this many words apart are close. */
const CLOSE = 3;

/**
 * Returns the weight of the pairs of adjacent words of the query that are close somewhere in a
 * text.
 * @param positions of each word in the text, ascending
 * @param weights of the words
 */
export function closeness(
  positions: readonly (readonly number[])[],
  weights: readonly number[],
): number {
  let sum = 0;
  for (let index = 0; index + 1 < positions.length; index++) {
    if (areClose(positions[index] ?? [], positions[index + 1] ?? []))
      sum += Math.min(weights[index] ?? 0, weights[index + 1] ?? 0);
  }
  return sum;
}

/** Compares two ascending lists in one pass. */
function areClose(first: readonly number[], second: readonly number[]): boolean {
  let index = 0;
  for (const position of first) {
    while (index < second.length && (second[index] ?? 0) < position - CLOSE) index++;
    if (index < second.length && Math.abs((second[index] ?? 0) - position) <= CLOSE) return true;
  }
  return false;
}

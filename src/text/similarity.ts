import type { TermCounts } from './terms.ts';

/** The parts of a text, with the weight of their terms; weights are above 0. */
export type WeightedText = readonly {
  readonly terms: readonly string[];
  readonly weight: number;
}[];

/** A similar text: its index in the list, and the similarity from 0 to 1. */
export type Similar = { readonly index: number; readonly similarity: number };

/** Terms kept of each text. More terms cost time and hardly improve the result. */
const SIGNIFICANT_TERMS = 40;
/** Leaves out terms in more texts than these: they are not significant. `share` is of all texts. */
const COMMON = { count: 40, share: 0.05 };

/** The most significant terms of a text, by number, with weights whose squares add up to 1. */
type Vector = { readonly terms: readonly number[]; readonly weights: readonly number[] };

/** Returns the function of `countedSimilarityFinder` for texts whose terms are not counted. */
export function similarityFinder(
  texts: Iterable<WeightedText>,
): (index: number, least: number) => Similar[] {
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  };
  const countsOf = (parts: WeightedText): TermCounts => {
    const sums = new Map<number, number>();
    for (const { terms, weight } of parts)
      for (const term of terms.map(numberOf)) sums.set(term, (sums.get(term) ?? 0) + weight);
    return { terms: Uint32Array.from(sums.keys()), counts: Float32Array.from(sums.values()) };
  };
  return countedSimilarityFinder(Array.from(texts, countsOf));
}

/**
 * Compares texts by the cosine of their tf-idf weights
 * (https://nlp.stanford.edu/IR-book/html/htmledition/queries-as-vectors-1.html). Prepares all texts
 * once; a look-up reads only the lists of the terms of one text.
 * @param texts their terms, by any numbers, with weighted counts
 * @returns a function that returns the texts whose similarity to the text at `index` is at least
 *   `least`, in the order of the list; `least` is above 0
 */
export function countedSimilarityFinder(
  texts: readonly TermCounts[],
): (index: number, least: number) => Similar[] {
  const { counts, frequencies } = renumbered(texts);
  const vectors = counts.map((terms) => vectorOf(terms, frequencies, counts.length));
  const { starts, texts: holders, weights } = invert(vectors, frequencies.length);
  const sums = new Float64Array(vectors.length);

  return (index, least) => {
    sums.fill(0);
    const vector = vectors[index] ?? { terms: [], weights: [] };
    vector.terms.forEach((term, rank) => {
      const weight = vector.weights[rank] ?? 0;
      const end = starts[term + 1] ?? 0;
      for (let at = starts[term] ?? 0; at < end; at++) {
        const other = holders[at] ?? 0;
        sums[other] = (sums[other] ?? 0) + weight * (weights[at] ?? 0);
      }
    });
    const similar: Similar[] = [];
    for (let other = 0; other < sums.length; other++) {
      const similarity = sums[other] ?? 0;
      if (similarity >= least && other !== index) similar.push({ index: other, similarity });
    }
    return similar;
  };
}

/**
 * Numbers the terms by their first occurrence, from 0.
 * @returns the texts, and in how many of them each term occurs
 */
function renumbered(texts: readonly TermCounts[]) {
  const numbers = new Map<number, number>();
  const frequencies: number[] = [];
  const counts = texts.map(({ terms, counts }): TermCounts => {
    const known = terms.map((term) => {
      const number = numbers.get(term) ?? frequencies.push(0) - 1;
      if (frequencies[number] === 0) numbers.set(term, number);
      frequencies[number] = (frequencies[number] ?? 0) + 1;
      return number;
    });
    return { terms: known, counts };
  });
  return { counts, frequencies };
}

/** Returns the most significant terms of a text, by weight. */
function vectorOf(
  { terms, counts }: TermCounts,
  frequencies: readonly number[],
  textCount: number,
): Vector {
  const common = Math.max(COMMON.count, textCount * COMMON.share);
  const weights = new Float64Array(terms.length);
  const compared: number[] = [];
  for (let at = 0; at < terms.length; at++) {
    const frequency = frequencies[terms[at] ?? 0] ?? 0;
    // A term in one text or in all of them relates no texts.
    if (frequency < 2 || frequency > common) continue;
    weights[at] = Math.sqrt(counts[at] ?? 0) * Math.log(textCount / frequency);
    compared.push(at);
  }
  const significant = compared
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (terms[a] ?? 0) - (terms[b] ?? 0))
    .slice(0, SIGNIFICANT_TERMS);
  const length = Math.hypot(...significant.map((at) => weights[at] ?? 0)) || 1;
  return {
    terms: significant.map((at) => terms[at] ?? 0),
    weights: significant.map((at) => (weights[at] ?? 0) / length),
  };
}

/**
 * Lists the texts of each term: from `starts[term]` to `starts[term + 1]` of the other two
 * lists.
 */
function invert(vectors: readonly Vector[], termCount: number) {
  const starts = new Uint32Array(termCount + 1);
  for (const { terms } of vectors)
    for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < termCount; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);

  const ends = starts.slice();
  const texts = new Uint32Array(starts[termCount] ?? 0);
  const weights = new Float64Array(texts.length);
  vectors.forEach((vector, text) =>
    vector.terms.forEach((term, index) => {
      const at = ends[term] ?? 0;
      ends[term] = at + 1;
      texts[at] = text;
      weights[at] = vector.weights[index] ?? 0;
    }),
  );
  return { starts, texts, weights };
}

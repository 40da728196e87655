/** A text and how much its parts tell of its subject; weights are above 0. */
export type WeighedText = readonly { readonly terms: readonly string[]; readonly weight: number }[];

/** How much another text, by its place in the list, is like the one asked for: 0 to 1. */
export type Similar = { readonly place: number; readonly similarity: number };

/** Terms kept of each text. More find hardly better and cost time: each is looked up in the lists of all. */
const SIGNIFICANT_TERMS = 40;
/** A term in more texts than these is left out: it tells little, and its list is long. The share is of all texts. */
const COMMON = { count: 40, share: 0.05 };

/** How often each term stands in a text, weighed; packed, since a site has thousands of texts with hundreds of terms. */
type Counts = { readonly terms: Uint32Array; readonly counts: Float32Array };

/** The terms of a text that tell most, by number, and their weights; the squares of the weights add up to 1. */
type Vector = { readonly terms: readonly number[]; readonly weights: readonly number[] };

/**
 * Compares texts by the cosine of their tf-idf weights (https://nlp.stanford.edu/IR-book/html/htmledition/queries-as-vectors-1.html).
 * Prepared once for all texts; a question then costs as much as the lists of the text's own terms are long.
 * @returns finds the texts that are at least so much like the one at the place, in the order of the list; `least` is above 0
 */
export function similarityFinder(
  texts: Iterable<WeighedText>,
): (place: number, least: number) => Similar[] {
  const { counts, frequencies } = countTerms(texts);
  const vectors = counts.map((terms) => vectorOf(terms, frequencies, counts.length));
  const { starts, places, weights } = invert(vectors, frequencies.length);
  const sums = new Float64Array(vectors.length);

  return (place, least) => {
    sums.fill(0);
    const vector = vectors[place] ?? { terms: [], weights: [] };
    vector.terms.forEach((term, index) => {
      const weight = vector.weights[index] ?? 0;
      const end = starts[term + 1] ?? 0;
      for (let at = starts[term] ?? 0; at < end; at++) {
        const other = places[at] ?? 0;
        sums[other] = (sums[other] ?? 0) + weight * (weights[at] ?? 0);
      }
    });
    const similar: Similar[] = [];
    for (let other = 0; other < sums.length; other++) {
      const similarity = sums[other] ?? 0;
      if (similarity >= least && other !== place) similar.push({ place: other, similarity });
    }
    return similar;
  };
}

/** Weighed counts of each text's terms, by the term's number, and in how many texts each term stands. */
function countTerms(texts: Iterable<WeighedText>) {
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  // Of the text at hand, by the term's number; all are 0 again before the next.
  const weights: number[] = [];
  const numberOf = (term: string) => {
    const number = numbers.get(term);
    if (number !== undefined) return number;
    numbers.set(term, weights.length);
    frequencies.push(0);
    return weights.push(0) - 1;
  };
  const counts = Array.from(texts, (parts): Counts => {
    const there: number[] = [];
    for (const { terms, weight } of parts) {
      for (const term of terms) {
        const number = numberOf(term);
        const before = weights[number] ?? 0;
        if (before === 0) there.push(number);
        weights[number] = before + weight;
      }
    }
    const counted = {
      terms: Uint32Array.from(there),
      counts: Float32Array.from(there, (number) => weights[number] ?? 0),
    };
    for (const number of there) {
      weights[number] = 0;
      frequencies[number] = (frequencies[number] ?? 0) + 1;
    }
    return counted;
  });
  return { counts, frequencies };
}

function vectorOf(
  { terms, counts }: Counts,
  frequencies: readonly number[],
  textCount: number,
): Vector {
  const common = Math.max(COMMON.count, textCount * COMMON.share);
  const weighed: { term: number; weight: number }[] = [];
  terms.forEach((term, index) => {
    const frequency = frequencies[term] ?? 0;
    // What stands in one text or in all of them relates none.
    if (frequency > 1 && frequency <= common)
      weighed.push({
        term,
        weight: Math.sqrt(counts[index] ?? 0) * Math.log(textCount / frequency),
      });
  });
  const significant = weighed
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, SIGNIFICANT_TERMS);
  const length = Math.hypot(...significant.map(({ weight }) => weight)) || 1;
  return {
    terms: significant.map(({ term }) => term),
    weights: significant.map(({ weight }) => weight / length),
  };
}

/** For each term the texts that keep it: those from `starts[term]` up to `starts[term + 1]` of the other two lists. */
function invert(vectors: readonly Vector[], termCount: number) {
  const starts = new Uint32Array(termCount + 1);
  for (const { terms } of vectors)
    for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < termCount; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);

  const ends = starts.slice();
  const places = new Uint32Array(starts[termCount] ?? 0);
  const weights = new Float64Array(places.length);
  vectors.forEach((vector, place) =>
    vector.terms.forEach((term, index) => {
      const at = ends[term] ?? 0;
      ends[term] = at + 1;
      places[at] = place;
      weights[at] = vector.weights[index] ?? 0;
    }),
  );
  return { starts, places, weights };
}

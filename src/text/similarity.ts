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

/** Weighted term counts of a text, packed: a site has thousands of texts with hundreds of terms. */
type Counts = { readonly terms: Uint32Array; readonly counts: Float32Array };

/** The most significant terms of a text, by number, with weights whose squares add up to 1. */
type Vector = { readonly terms: readonly number[]; readonly weights: readonly number[] };

/**
 * Compares texts by the cosine of their tf-idf weights
 * (https://nlp.stanford.edu/IR-book/html/htmledition/queries-as-vectors-1.html). Prepares all texts
 * once; a look-up reads only the lists of the terms of one text.
 * @returns a function that returns the texts whose similarity to the text at `index` is at least
 *   `least`, in the order of the list; `least` is above 0
 */
export function similarityFinder(
  texts: Iterable<WeightedText>,
): (index: number, least: number) => Similar[] {
  const { counts, frequencies } = countTerms(texts);
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

/** Returns the weighted counts of each text's terms, and in how many texts each term occurs. */
function countTerms(texts: Iterable<WeightedText>) {
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  // Of the current text, by the number of the term; reset to 0 before the next text.
  const weights: number[] = [];
  const numberOf = (term: string) => {
    const number = numbers.get(term);
    if (number !== undefined) return number;
    numbers.set(term, weights.length);
    frequencies.push(0);
    return weights.push(0) - 1;
  };
  const counts = Array.from(texts, (parts): Counts => {
    const present: number[] = [];
    for (const { terms, weight } of parts) {
      for (const term of terms) {
        const number = numberOf(term);
        const before = weights[number] ?? 0;
        if (before === 0) present.push(number);
        weights[number] = before + weight;
      }
    }
    const counted = {
      terms: Uint32Array.from(present),
      counts: Float32Array.from(present, (number) => weights[number] ?? 0),
    };
    for (const number of present) {
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
  const weighted: { term: number; weight: number }[] = [];
  terms.forEach((term, index) => {
    const frequency = frequencies[term] ?? 0;
    // A term in one text or in all of them relates no texts.
    if (frequency > 1 && frequency <= common)
      weighted.push({
        term,
        weight: Math.sqrt(counts[index] ?? 0) * Math.log(textCount / frequency),
      });
  });
  const significant = weighted
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, SIGNIFICANT_TERMS);
  const length = Math.hypot(...significant.map(({ weight }) => weight)) || 1;
  return {
    terms: significant.map(({ term }) => term),
    weights: significant.map(({ weight }) => weight / length),
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

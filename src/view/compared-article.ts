import type { Article } from '../domain/article.ts';
import { articleDirection } from '../meaning/article-directions.ts';
import type { WordVector } from '../meaning/word-vectors.ts';
import { hashOf } from '../text/hash.ts';
import type { TermCounts, WordForms } from '../text/terms.ts';
import { proseOf, termCounter } from '../text/terms.ts';

/** Weight of a word in the title and the keywords. In the text, each occurrence counts. */
const WEIGHT = { title: 6, keywords: 2, text: 1 };

/** What is compared of an article. */
export type Compared = {
  /** Its terms by their hashes, with weighted counts. */
  readonly terms: TermCounts;
  readonly direction: Float32Array | undefined;
};

/** A compared article as plain values, for the cache: numbers in base 64. */
export type PackedComparison = {
  readonly terms: string;
  readonly counts: string;
  readonly direction?: string | undefined;
};

/** Returns what is compared of an article with this body. */
export type Compare = (article: Article, body: string) => Compared;

/**
 * Returns a function that reads what is compared of the articles of a locale.
 * @param vectorOf returns the vector of a term; articles that share terms and are near in meaning
 * are more similar
 */
export function articleComparison(
  forms: WordForms,
  vectorOf: (term: string) => WordVector | undefined = () => undefined,
): Compare {
  const counter = termCounter(forms);
  // Most terms repeat, so each is read only once. Null for terms without a vector.
  const vectors: (WordVector | null)[] = [];
  const hashes: number[] = [];
  const vectorAt = (term: number): WordVector | undefined => {
    const known = vectors[term];
    if (known !== undefined) return known ?? undefined;
    const vector = vectorOf(counter.termAt(term));
    vectors[term] = vector ?? null;
    return vector;
  };
  const timesIn = ({ terms, counts }: TermCounts) =>
    Array.from(terms, (term, at) => [term, counts[at] ?? 0] as const);
  return ({ title: written, keywords: named, description = '' }, body) => {
    const title = counter.count(written);
    const keywords = counter.count(named.join(' · '));
    const text = counter.count(`${description} ${proseOf(body)}`);
    const words = {
      title: timesIn(title).flatMap(([term, times]) => Array<number>(times).fill(term)),
      headings: [],
      text: timesIn(text),
    };
    const { terms, counts } = counter.sum([
      { counts: title, weight: WEIGHT.title },
      { counts: keywords, weight: WEIGHT.keywords },
      { counts: text, weight: WEIGHT.text },
    ]);
    const hashed = terms.map((term) => (hashes[term] ??= hashOf(counter.termAt(term))));
    return { terms: { terms: hashed, counts }, direction: articleDirection(words, vectorAt) };
  };
}

/** Returns a compared article as plain values. */
export function packComparison({ terms, direction }: Compared): PackedComparison {
  return {
    terms: packed(terms.terms),
    counts: packed(terms.counts),
    direction: direction && packed(direction),
  };
}

/** Returns the compared article that `packComparison` has packed. */
export function unpackComparison({ terms, counts, direction }: PackedComparison): Compared {
  return {
    terms: {
      terms: new Uint32Array(unpacked(terms)),
      counts: new Float32Array(unpacked(counts)),
    },
    direction: direction === undefined ? undefined : new Float32Array(unpacked(direction)),
  };
}

function packed({ buffer, byteOffset, byteLength }: Uint32Array | Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

function unpacked(text: string): ArrayBuffer {
  // Numbers of several bytes must be aligned, as in a buffer of their own.
  const bytes = Buffer.alloc(Buffer.byteLength(text, 'base64'));
  bytes.write(text, 'base64');
  return bytes.buffer;
}

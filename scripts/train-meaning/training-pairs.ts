import { readIrregularForms } from '../../src/languages/read-irregular-forms.ts';
import { languageFor } from '../../src/languages/registry.ts';
import { stemFor } from '../../src/languages/stem-for.ts';
import { wordsOf } from '../../src/search/engine/words.ts';
import type { Synset } from './wordnet.ts';

/** Two texts that mean the same, as numbers of their stems. */
export type TrainingPair = { readonly left: Uint32Array; readonly right: Uint32Array };

/** What the trainer learns from. */
export type TrainingSet = {
  readonly pairs: readonly TrainingPair[];
  /** Stems by number, the most frequent first. */
  readonly stems: readonly string[];
  /** Share of each stem among all words of the pairs. */
  readonly frequencies: Float32Array;
  /** Other stems of the language, which are too rare to train. */
  readonly otherStems: readonly string[];
};

/** How often a pair of a thesaurus group counts: it says more than a definition. */
const GROUP_TIMES = 5;

type Texts = readonly [left: readonly string[], right: readonly string[]];

/**
 * Returns pairs of texts with the same meaning: the words of a synset and its definition, its first
 * example and its wider terms, and every two entries of a thesaurus group.
 * @param minCount rarer stems are left out, so that frequent ones must carry the meaning
 */
export function trainingPairs(
  synsets: readonly Synset[],
  groups: readonly (readonly string[])[],
  minCount: number,
): TrainingSet {
  const read = stemReader();
  const texts = [...synsetTexts(synsets, read), ...groupTexts(groups, read)];
  const counts = new Map<string, number>();
  for (const stem of texts.flat(2)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const stems = sorted.filter(([, count]) => count >= minCount).map(([stem]) => stem);
  const numbers = new Map(stems.map((stem, number) => [stem, number]));
  const numbered = (text: readonly string[]) =>
    Uint32Array.from(text.flatMap((stem) => numbers.get(stem) ?? []));
  const total = stems.reduce((sum, stem) => sum + (counts.get(stem) ?? 0), 0);
  return {
    pairs: texts
      .map(([left, right]) => ({ left: numbered(left), right: numbered(right) }))
      .filter(({ left, right }) => left.length > 0 && right.length > 0),
    stems,
    frequencies: Float32Array.from(stems, (stem) => (counts.get(stem) ?? 0) / total),
    otherStems: sorted.slice(stems.length).map(([stem]) => stem),
  };
}

function* synsetTexts(
  synsets: readonly Synset[],
  read: (text: string) => readonly string[],
): Generator<Texts> {
  const lemmas = synsets.map((synset) => read(synset.lemmas.join(' ')));
  for (const [number, { definition, examples, related }] of synsets.entries()) {
    const words = lemmas[number] ?? [];
    yield [words, read(definition)];
    if (examples[0] !== undefined) yield [words, read(examples[0])];
    for (const other of related) yield [words, lemmas[other] ?? []];
  }
}

function* groupTexts(
  groups: readonly (readonly string[])[],
  read: (text: string) => readonly string[],
): Generator<Texts> {
  for (const group of groups) {
    const entries = group.map(read);
    for (const [index, entry] of entries.entries())
      for (const other of entries.slice(index + 1))
        for (let time = 0; time < GROUP_TIMES; time++) yield [entry, other];
  }
}

/** Returns a function that reads the stems of the significant words of a text. */
function stemReader(): (text: string) => readonly string[] {
  const { stopWords, irregularForms } = languageFor('en');
  const { baseOf } = readIrregularForms(irregularForms);
  const stem = stemFor('en') ?? String;
  const known = new Map<string, string>();
  const stemOf = (word: string): string => {
    const stemmed = known.get(word) ?? stem(baseOf(word));
    known.set(word, stemmed);
    return stemmed;
  };
  return (text) =>
    wordsOf(text)
      .filter((word) => !stopWords.has(word))
      .map(stemOf);
}

import { stemFor } from '../../src/languages/stem-for.ts';
import { languageFor } from '../../src/languages/registry.ts';
import { meaningWords } from '../../src/meaning/meaning-words.ts';
import { wordsOf } from '../../src/search/engine/words.ts';
import type { Synset } from './wordnet.ts';

/** Two texts that mean the same, as numbers of their stems. */
export type TrainingPair = { readonly left: Uint32Array; readonly right: Uint32Array };

/** What the trainer learns from. */
export type TrainingSet = {
  readonly pairs: readonly TrainingPair[];
  /** Stems by number. */
  readonly stems: readonly string[];
  /** How often each stem occurs in the pairs. */
  readonly counts: Uint32Array;
  /** Stems of the words that WordNet explains. */
  readonly lemmaStems: ReadonlySet<string>;
};

/** How often a pair of a thesaurus group counts: it says more than a gloss. */
export const QS = new Set(
  process.env['NOQ']
    ? []
    : [
        'how much',
        'how many',
        'how long',
        'how far',
        'how often',
        'how old',
        'how soon',
        'when',
        'where',
        'who',
      ],
);
const GROUP_TIMES = 5;

/**
 * Returns pairs of texts with the same meaning: the words of a synset and its definition, the words
 * and their first example, and every two entries of a thesaurus group.
 */
export function trainingPairs(
  synsets: readonly Synset[],
  groups: readonly (readonly string[])[],
): TrainingSet {
  const stem = stemFor('en') ?? String;
  const { stopWords } = languageFor('en');
  const numbers = new Map<string, number>();
  const known = new Map<string, number>();
  const numberOf = (word: string): number => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    const base = stem(word);
    const number = numbers.get(base) ?? numbers.size;
    numbers.set(base, number);
    known.set(word, number);
    return number;
  };
  const read = (text: string): Uint32Array =>
    Uint32Array.from(meaningWords(wordsOf(text), stopWords, QS).map(numberOf));

  const lemmasOf = (synset: Synset | undefined) => read((synset?.lemmas ?? []).join(' '));
  const lemmaNumbers = new Set<number>();
  const pairs: TrainingPair[] = [];
  const add = (left: Uint32Array, right: Uint32Array) => {
    if (left.length > 0 && right.length > 0) pairs.push({ left, right });
  };
  for (const { lemmas, definition, examples, related } of synsets) {
    const words = read(lemmas.join(' '));
    for (const word of words) lemmaNumbers.add(word);
    add(words, read(definition));
    if (examples[0] !== undefined) add(words, read(examples[0]));
    for (const other of related) add(words, lemmasOf(synsets[other]));
  }
  for (const group of groups) {
    const entries = group.map(read);
    for (let time = 0; time < GROUP_TIMES; time++)
      entries.forEach((entry, index) => {
        for (const other of entries.slice(index + 1)) add(entry, other);
      });
  }
  const counts = new Uint32Array(numbers.size);
  for (const { left, right } of pairs)
    for (const words of [left, right]) for (const word of words) counts[word]!++;
  const stems = [...numbers.keys()];
  return {
    pairs,
    stems,
    counts,
    lemmaStems: new Set(stems.filter((_stem, number) => lemmaNumbers.has(number))),
  };
}

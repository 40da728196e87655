import type { Match } from '../../text/snippet.ts';
import { wordsOf } from './words.ts';

/** The words of an article that hidden words stand for: `two-factor` for `2fa` and `mfa`. */
export type SynonymSource = { readonly source: string; readonly words: readonly string[] };

/** Packs the sources, with the separator of the fields, so that both compress well together. */
export function packSources(sources: readonly SynonymSource[]): string {
  return sources.map(({ source, words }) => `${source}\n${words.join(' · ')}`).join('\n');
}

/** @param packed result of `packSources`; empty for an article without hidden words */
export function unpackSources(packed: string): SynonymSource[] {
  const lines = packed.split('\n');
  return lines.flatMap((source, index) =>
    index % 2 === 0 && lines[index + 1] !== undefined
      ? [{ source, words: (lines[index + 1] ?? '').split(' · ') }]
      : [],
  );
}

/**
 * Returns where the text has the words for which a word of the query is a synonym.
 * @param term number of the word in the query
 */
export function synonymMatches(
  text: string,
  ranges: readonly (readonly [start: number, end: number])[],
  sources: readonly SynonymSource[],
  word: string,
  term: number,
): Match[] {
  const phrases = sources
    .filter(({ words }) => words.some((synonym) => isForm(synonym, word)))
    .map(({ source }) => wordsOf(source));
  if (phrases.length === 0) return [];
  const textWords = ranges.flatMap(([start, end]) =>
    wordsOf(text.slice(start, end)).map((part) => ({ part, start, end })),
  );
  return phrases.flatMap((phrase) =>
    textWords.flatMap((_first, index) => {
      const found = textWords.slice(index, index + phrase.length);
      const isHere = phrase.every((part, offset) => isForm(found[offset]?.part ?? '', part));
      return isHere ? found.map(({ start, end }) => ({ term, start, end })) : [];
    }),
  );
}

/** Returns whether two words are the same but for an ending. */
function isForm(first: string, second: string): boolean {
  if (first === second) return true;
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return short.length >= 4 && long.length - short.length <= 3 && long.startsWith(short);
}

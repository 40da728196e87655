import { stemFor } from '../../languages/stem-for.ts';
import { languageFor } from '../../languages/registry.ts';
import { wordsOf } from '../engine/words.ts';

/** Finds synonyms of the words of a text. */
export type Thesaurus = {
  /** Returns synonyms of the words and phrases of the text that are not in the text themselves. */
  aliasesOf(text: string): string[];
  /** Returns them with the words of the text that each is a synonym of. */
  sourcesOf(text: string): ReadonlyMap<string, string>;
};

/** A synonym and its stem. */
type Other = { readonly other: string; readonly stemmed: string };

/** Returns the built-in groups of synonyms of a language; an empty list when it has none. */
export function builtInGroups(lang: string): string[][] {
  return (languageFor(lang).thesaurus ?? '')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(',').map((entry) => entry.trim()));
}

/**
 * Makes a thesaurus from groups of words and phrases that mean the same. Words are compared by
 * their stems.
 * @param lang BCP 47 code
 */
export function makeThesaurus(groups: readonly (readonly string[])[], lang: string): Thesaurus {
  const stem = stemFor(lang) ?? ((word: string) => word);
  const { stopWords } = languageFor(lang);

  const byFirstWord = new Map<string, { phrase: readonly string[]; others: readonly Other[] }[]>();
  for (const group of groups) {
    const entries = group.map((entry) => ({ entry, words: wordsOf(entry) }));
    for (const { entry, words } of entries) {
      const phrase = words.map(stem);
      const [first] = phrase;
      // A stop word is in most titles, so it says nothing about a subject.
      const isCommon = words.length === 1 && words.every((word) => stopWords.has(word));
      if (first === undefined || isCommon) continue;
      const others = entries
        .filter((other) => other.entry !== entry)
        .flatMap((other) => other.words)
        .filter((word) => !stopWords.has(word))
        .map((other) => ({ other, stemmed: stem(other) }));
      const known = byFirstWord.get(first) ?? [];
      known.push({ phrase, others });
      byFirstWord.set(first, known);
    }
  }

  const sourcesOf = (text: string) => {
    const sources = new Map<string, string>();
    if (byFirstWord.size === 0) return sources;
    const written = wordsOf(text);
    const words = written.map(stem);
    let own: Set<string> | undefined;
    words.forEach((word, index) => {
      const groups = byFirstWord.get(word);
      if (!groups) return;
      for (const { phrase, others } of groups) {
        const end = endOfPhrase(index, phrase, words);
        if (end === undefined) continue;
        const source = written.slice(index, end).join(' ');
        own ??= new Set(words);
        for (const { other, stemmed } of others)
          if (!own.has(stemmed) && !sources.has(other)) sources.set(other, source);
      }
    });
    return sources;
  };
  return { sourcesOf, aliasesOf: (text) => [...sourcesOf(text).keys()] };
}

/** Words that may stand between two words of a phrase: "delete my old account". */
const MOST_BETWEEN = 2;

/**
 * Returns the index behind a phrase whose words follow in their order from an index on; undefined
 * when they do not.
 */
function endOfPhrase(
  start: number,
  phrase: readonly string[],
  words: readonly string[],
): number | undefined {
  let at = start;
  for (const part of phrase.slice(1)) {
    const next = words.indexOf(part, at + 1);
    if (next === -1 || next > at + 1 + MOST_BETWEEN) return undefined;
    at = next;
  }
  return at + 1;
}

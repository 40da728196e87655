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
  const byFirstWord = new Map<string, { phrase: readonly string[]; others: readonly string[] }[]>();
  for (const group of groups) {
    for (const entry of group) {
      const phrase = wordsOf(entry).map(stem);
      const [first] = phrase;
      if (first === undefined) continue;
      const others = group
        .filter((other) => other !== entry)
        .flatMap(wordsOf)
        .filter((word) => !stopWords.has(word));
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { phrase, others }]);
    }
  }

  const sourcesOf = (text: string) => {
    const sources = new Map<string, string>();
    if (byFirstWord.size === 0) return sources;
    const written = wordsOf(text);
    const words = written.map(stem);
    const own = new Set(words);
    words.forEach((word, index) => {
      for (const { phrase, others } of byFirstWord.get(word) ?? []) {
        if (!phrase.every((part, offset) => words[index + offset] === part)) continue;
        const source = written.slice(index, index + phrase.length).join(' ');
        for (const other of others)
          if (!own.has(stem(other)) && !sources.has(other)) sources.set(other, source);
      }
    });
    return sources;
  };
  return { sourcesOf, aliasesOf: (text) => [...sourcesOf(text).keys()] };
}

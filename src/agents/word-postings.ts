import { stemsOf } from '../search/engine/known-words.ts';
import type { Hit } from '../search/engine/hit.ts';
import type { IndexedText } from '../search/engine/indexed-text.ts';
import type { Stem } from '../text/stems.ts';

/** The texts of an article that are searched. */
export type SearchedTexts = {
  readonly title: string;
  readonly headings: string;
  readonly text: IndexedText;
};

type Posting = { readonly positions: number[]; readonly fields: Set<string> };

/**
 * Returns a function that finds the articles with a key, its inflected forms or words that begin
 * with it; a key in quotes is a phrase. It keeps every word of the texts in memory.
 * @param stem gives the base form of a word
 */
export function wordPostings(
  articles: readonly SearchedTexts[],
  stem: Stem,
): (key: string) => readonly Hit[] {
  const postings = new Map<string, Map<number, Posting>>();
  const known = new Map<string, ReadonlySet<string>>();
  const keysOf = (word: string) => {
    const found = known.get(word) ?? new Set(stemsOf(word, stem));
    known.set(word, found);
    return found;
  };
  const add = (word: string, row: number, found: (posting: Posting) => void) => {
    for (const key of keysOf(word)) {
      const rows = postings.get(key) ?? new Map<number, Posting>();
      const posting = rows.get(row) ?? { positions: [], fields: new Set() };
      found(posting);
      postings.set(key, rows.set(row, posting));
    }
  };
  articles.forEach(({ title, headings, text }, row) => {
    for (const [field, words] of Object.entries({ title, headings }))
      for (const word of words.split(/\s+/)) add(word, row, ({ fields }) => fields.add(field));
    text.words.forEach(([start, end], position) =>
      add(text.text.slice(start, end), row, ({ positions }) => positions.push(position)),
    );
  });
  const keys = [...postings.keys()];
  const find = (key: string): Hit[] => {
    const own = stem(key);
    const matching = [own, ...keys.filter((other) => other !== own && other.startsWith(key))];
    const hits = new Map<number, Hit>();
    for (const match of matching) {
      for (const [row, { positions, fields }] of postings.get(match) ?? []) {
        const before = hits.get(row);
        const all = [...(before?.positions ?? []), ...positions];
        hits.set(row, {
          row,
          score: 1 + all.length,
          positions: all,
          fields: [...new Set([...(before?.fields ?? []), ...fields])],
          isExact: before?.isExact ?? match === own,
        });
      }
    }
    return [...hits.values()];
  };
  return (key) => {
    const phrase = /^"(.+)"$/.exec(key)?.[1]?.split(' ');
    if (!phrase) return find(key);
    // Whether its words are adjacent does not matter in texts of a few sentences.
    const [first = [], ...others] = phrase.map(find);
    const rows = others.map((hits) => new Set(hits.map(({ row }) => row)));
    return first.filter(({ row, isExact }) => isExact && rows.every((list) => list.has(row)));
  };
}

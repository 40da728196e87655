import { isUnspaced } from '../../text/unspaced-scripts.ts';
import type { Hit } from './hit.ts';
import type { KnownWords } from './known-words.ts';
import { longerWords, lookupsOf, phraseOf } from './search-forms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Returns the articles that have one key, its inflected forms or words that begin with it. */
type FindKey = (key: string) => Promise<readonly Hit[]>;

/** What a site knows about its words. */
type Site = {
  /** BCP 47 code. */
  readonly lang: string;
  readonly known: KnownWords;
  readonly stopWords: ReadonlySet<string>;
  vocabulary(): Promise<Vocabulary>;
};

/** Returns a function that finds a word of a query, or a phrase in quotes, in any spelling. */
export function wordFinder(
  find: FindKey,
  { lang, known, stopWords, vocabulary }: Site,
): (word: string) => Promise<readonly Hit[]> {
  return async (word) => {
    const phrase = /^"(.+)"$/.exec(word)?.[1];
    if (phrase !== undefined) return find(phraseOf(phrase, lang, known.isIndexed));
    // Pagefind would find a shorter word instead.
    if (stopWords.has(word) && !known.has(word)) return [];
    const keys = lookupsOf(word, lang, known.isIndexed);
    const isRare = isUnspaced(word) && !keys.flat().some(known.isIndexed);
    const longer = isRare ? longerWords(word, (await vocabulary()).keys()) : [];
    return findAny([...keys, ...longer], find);
  };
}

/**
 * Returns the articles that have all keys of one of the lists. Their hits become one.
 * @param lookups result of `lookupsOf`
 */
async function findAny(
  lookups: readonly (readonly string[])[],
  find: FindKey,
): Promise<readonly Hit[]> {
  const found = await Promise.all(lookups.map((keys) => findAll(keys, find)));
  const [only] = found;
  return found.length === 1 && only ? only : merge(found.flat());
}

async function findAll(keys: readonly string[], find: FindKey): Promise<readonly Hit[]> {
  const found = await Promise.all(keys.map(find));
  const [only] = found;
  if (found.length === 1 && only) return only;
  const rows = found.map((hits) => new Set(hits.map(({ row }) => row)));
  return merge(found.flat().filter(({ row }) => rows.every((list) => list.has(row))));
}

/** Returns one hit for each article, in the order of the first ones. */
function merge(hits: readonly Hit[]): Hit[] {
  const merged = new Map<number, Hit>();
  for (const hit of hits) {
    const before = merged.get(hit.row);
    merged.set(
      hit.row,
      before
        ? {
            row: hit.row,
            score: Math.max(before.score, hit.score),
            positions: [...new Set([...before.positions, ...hit.positions])].sort((a, b) => a - b),
            fields: [...new Set([...before.fields, ...hit.fields])],
            isExact: before.isExact || hit.isExact,
          }
        : hit,
    );
  }
  return [...merged.values()];
}

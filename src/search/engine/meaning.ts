import type { Stem } from '../../text/stems.ts';
import { readDirections } from '../../meaning/article-directions.ts';
import { directionOf, similarity } from '../../meaning/text-direction.ts';
import type { Shard } from '../../meaning/word-vectors.ts';
import { readShard, shardOf } from '../../meaning/word-vectors.ts';

/** Folder of the files of meaning, next to the index. */
export const MEANING_FOLDER = 'meaning/';

/** Names of the files of meaning, next to the index. They hold the hash of the content. */
export type MeaningFiles = {
  /** File of the directions of the articles. */
  readonly articles: string;
  /** Beginning of the names of the word vectors, before the number of the shard. */
  readonly words: string;
};

/** What words mean, for articles that answer a query in other words. */
export type Meaning = {
  /** Returns whether the language has a word, on this site or not. */
  has(word: string): Promise<boolean>;
  /**
   * Returns how near each article is in meaning, by row: 1 for the same meaning, about 0 for none.
   * @returns undefined when no word of the query has a known meaning
   */
  similarities(words: readonly string[]): Promise<Float32Array | undefined>;
};

/**
 * Above this number of articles, their directions take so long to load that queries in the first
 * seconds are answered without them, and load no part of them.
 */
const MANY_ARTICLES = 5000;
/** In milliseconds. */
const FIRST_SECONDS = 4000;

/**
 * Returns the meaning of the words of a language and of the articles of a site. Search works
 * without it, so a file that cannot be loaded only costs the articles that use other words.
 * @param folder URL of the index
 */
export function openMeaning(
  folder: URL,
  files: MeaningFiles,
  articleCount: number,
  stem: Stem,
): Meaning {
  const loaded = new Map<number, Promise<Shard | undefined>>();
  const shardFor = (stemmed: string): Promise<Shard | undefined> => {
    const number = shardOf(stemmed);
    const shard =
      loaded.get(number) ?? load(new URL(`${files.words}${number}.bin`, folder), readShard);
    loaded.set(number, shard);
    return shard;
  };
  let articles: Promise<Float32Array[] | undefined> | undefined;
  let ready: Float32Array[] | undefined;
  const isLarge = articleCount > MANY_ARTICLES;
  const opened = performance.now();
  const articleDirections = () => {
    if (isLarge && performance.now() - opened < FIRST_SECONDS) return undefined;
    articles ??= load(new URL(files.articles, folder), readDirections).then((all) => (ready = all));
    return isLarge ? ready : articles;
  };
  return {
    has: async (word) => (await shardFor(stem(word)))?.has(stem(word)) ?? false,
    async similarities(words) {
      const directions = articleDirections();
      if (!directions) return undefined;
      const stems = words.map(stem);
      const [all, ...found] = await Promise.all([directions, ...stems.map(shardFor)]);
      const shardOfStem = new Map(stems.map((each, index) => [each, found[index]]));
      const direction = directionOf(
        stems.map((each) => [each, 1] as const),
        (each) => shardOfStem.get(each)?.vectorOf(each),
      );
      return all && direction && Float32Array.from(all, (other) => similarity(direction, other));
    },
  };
}

/** Returns the content of a file; undefined when it cannot be loaded. */
async function load<Content>(
  url: URL,
  read: (bytes: Uint8Array) => Content,
): Promise<Content | undefined> {
  try {
    // The name of the file holds the hash of its content, so that caches need not ask.
    const response = await fetch(url);
    return response.ok ? read(new Uint8Array(await response.arrayBuffer())) : undefined;
  } catch {
    return undefined;
  }
}

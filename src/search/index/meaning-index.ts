import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../lib/digest.ts';
import { stemFor } from '../../languages/stem-for.ts';
import { languageFor } from '../../languages/registry.ts';
import { wordVectorsFor } from '../../languages/word-vectors-for.ts';
import { articleDirection, packDirections } from '../../meaning/article-directions.ts';
import type { WordVector } from '../../meaning/word-vectors.ts';
import { readShard, shardOf, splitShards } from '../../meaning/word-vectors.ts';
import { wordsOf } from '../engine/words.ts';
import type { SearchBlock } from './search-blocks.ts';

/** What the articles of a language mean, as search finds articles in other words. */
export type MeaningIndex = {
  /** Adds an article. */
  add(path: string, title: string, blocks: readonly SearchBlock[]): void;
  /**
   * Writes the word vectors of the language, and the directions of the articles.
   * @param hash name of the index
   * @param paths of the articles, in the order of the index
   * @returns name of the folder of the word vectors, next to the index
   */
  write(folder: string, hash: string, paths: readonly string[]): string;
};

/**
 * Returns the meaning index of a language, without articles.
 * @param lang BCP 47 code
 * @returns undefined for a language without word vectors
 */
export function meaningIndex(lang: string): MeaningIndex | undefined {
  const file = wordVectorsFor(lang);
  const stem = stemFor(lang);
  if (!file || !stem) return undefined;
  const { stopWords } = languageFor(lang);
  const shards = splitShards(file);
  const vectorOf = vectorReader(shards);
  const stemsIn = (blocks: readonly { readonly text: string }[]) =>
    wordsOf(blocks.map(({ text }) => text).join(' '))
      .filter((word) => !stopWords.has(word))
      .map(stem);
  const directions = new Map<string, Float32Array | undefined>();
  return {
    add(path, title, blocks) {
      const stems = {
        title: stemsIn([{ text: title }]),
        headings: stemsIn(blocks.filter(({ isHeading }) => isHeading)),
        text: stemsIn(blocks.filter(({ isHeading }) => !isHeading)),
      };
      directions.set(path, articleDirection(stems, vectorOf));
    },
    write(folder, hash, paths) {
      const packed = packDirections(paths.map((path) => directions.get(path)));
      writeFileSync(join(folder, `directions.${hash}.bin`), packed);
      const name = `words-${digest(file).slice(0, 8)}`;
      mkdirSync(join(folder, name), { recursive: true });
      shards.forEach((shard, number) => writeFileSync(join(folder, name, `${number}.bin`), shard));
      return name;
    },
  };
}

/** Returns a function that reads the vector of a stem, each only once. */
function vectorReader(shards: readonly Uint8Array[]): (stem: string) => WordVector | undefined {
  const read = shards.map(readShard);
  const vectors = new Map<string, WordVector | undefined>();
  return (stem) => {
    const known = vectors.get(stem);
    if (known || vectors.has(stem)) return known;
    const vector = read[shardOf(stem)]?.vectorOf(stem);
    vectors.set(stem, vector);
    return vector;
  };
}

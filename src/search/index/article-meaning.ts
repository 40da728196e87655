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

/** Finds the directions of the articles of a language and writes them for search. */
export type MeaningIndex = {
  /** Returns the direction of an article; undefined when none of its words is known. */
  directionOf(title: string, blocks: readonly SearchBlock[]): Float32Array | undefined;
  /**
   * Writes the word vectors, and the directions of the articles in the order of the index.
   * @param hash name of the index
   * @returns folder of the word vectors, next to the index
   */
  write(folder: string, hash: string, directions: readonly (Float32Array | undefined)[]): string;
};

/**
 * Returns the meaning index of a language.
 * @param lang BCP 47 code
 * @returns undefined for a language without word vectors
 */
export function meaningIndex(lang: string): MeaningIndex | undefined {
  const file = wordVectorsFor(lang);
  const stem = stemFor(lang);
  if (!file || !stem) return undefined;
  const { stopWords } = languageFor(lang);
  const shards = splitShards(file);
  const read = shards.map(readShard);
  const vectors = new Map<string, WordVector | undefined>();
  const vectorOf = (stemmed: string) => {
    if (!vectors.has(stemmed)) vectors.set(stemmed, read[shardOf(stemmed)]?.vectorOf(stemmed));
    return vectors.get(stemmed);
  };
  const stems = (text: string) =>
    wordsOf(text)
      .filter((word) => !stopWords.has(word))
      .map(stem);
  const textOf = (blocks: readonly SearchBlock[]) => blocks.map(({ text }) => text).join(' ');
  return {
    directionOf: (title, blocks) =>
      articleDirection(
        {
          title: stems(title),
          headings: stems(textOf(blocks.filter(({ isHeading }) => isHeading))),
          text: stems(textOf(blocks.filter(({ isHeading }) => !isHeading))),
        },
        vectorOf,
      ),
    write(folder, hash, directions) {
      writeFileSync(join(folder, `directions.${hash}.bin`), packDirections(directions));
      const name = `words-${digest(file).slice(0, 8)}`;
      mkdirSync(join(folder, name), { recursive: true });
      shards.forEach((shard, number) => writeFileSync(join(folder, name, `${number}.bin`), shard));
      return name;
    },
  };
}

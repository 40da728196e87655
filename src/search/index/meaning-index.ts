import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../lib/digest.ts';
import { stemFor } from '../../languages/stem-for.ts';
import { readIrregularForms } from '../../languages/read-irregular-forms.ts';
import { languageFor } from '../../languages/registry.ts';
import { wordVectorsFor } from '../../languages/word-vectors-for.ts';
import { articleDirection, packDirections } from '../../meaning/article-directions.ts';
import type { WordVector } from '../../meaning/word-vectors.ts';
import { splitShards, vectorReader } from '../../meaning/word-vectors.ts';
import type { MeaningFiles } from '../engine/meaning.ts';
import { MEANING_FOLDER } from '../engine/meaning.ts';
import { wordsOf } from '../engine/words.ts';
import type { SearchBlock } from './search-blocks.ts';
import type { WordList } from './word-list.ts';

/** What the articles of a language mean, as search finds articles in other words. */
export type MeaningIndex = {
  /**
   * Adds an article.
   * @param words of the whole article, as numbers of the word list
   * @returns its direction, packed, in base 64
   */
  add(
    path: string,
    title: string,
    blocks: readonly SearchBlock[],
    words: readonly number[],
    list: Pick<WordList, 'wordAt' | 'timesOf'>,
  ): string;
  /** Adds an article again whose direction `add` has returned in an earlier build. */
  addKnown(path: string, direction: string): void;
  /**
   * Writes the word vectors of the language, and the directions of the articles.
   * @param folder of the index
   * @param paths of the articles, in the order of the index
   */
  write(folder: string, paths: readonly string[]): MeaningFiles;
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
  const { stopWords, irregularForms } = languageFor(lang);
  const { baseOf } = readIrregularForms(irregularForms);
  const shards = splitShards(file);
  const vectorOf = vectorReader(file);
  // Most words repeat, so each is read only once. Null for words without a vector.
  const vectors = new Map<string, WordVector | null>();
  const vectorOfWord = (word: string): WordVector | null => {
    const known = vectors.get(word);
    if (known !== undefined) return known;
    const vector = stopWords.has(word) ? undefined : vectorOf(stem(baseOf(word)));
    vectors.set(word, vector ?? null);
    return vector ?? null;
  };
  // The same by the numbers of the words.
  const numbered: (WordVector | null | undefined)[] = [];
  const vectorAt = (number: number, wordAt: WordList['wordAt']): WordVector | null => {
    const known = numbered[number];
    return known === undefined ? (numbered[number] = vectorOfWord(wordAt(number))) : known;
  };
  /** Packed, by path. */
  const directions = new Map<string, Uint8Array>();
  return {
    add(path, title, blocks, words, { wordAt, timesOf }) {
      const headings = blocks.flatMap(({ isHeading, text }) => (isHeading ? wordsOf(text) : []));
      const direction = articleDirection<WordVector | null>(
        {
          title: wordsOf(title).map(vectorOfWord),
          headings: headings.map(vectorOfWord),
          text: words.map((word) => [vectorAt(word, wordAt), timesOf(word)] as const),
        },
        (vector) => vector ?? undefined,
      );
      const packed = packDirections([direction]);
      directions.set(path, packed);
      return Buffer.from(packed).toString('base64');
    },
    addKnown(path, direction) {
      directions.set(path, Buffer.from(direction, 'base64'));
    },
    write(folder, paths) {
      const packed = Buffer.concat(
        paths.map((path) => directions.get(path) ?? packDirections([undefined])),
      );
      const articles = `${MEANING_FOLDER}articles-${shortDigest(packed)}.bin`;
      const words = `${MEANING_FOLDER}words-${shortDigest(file)}-`;
      mkdirSync(join(folder, MEANING_FOLDER), { recursive: true });
      writeFileSync(join(folder, articles), packed);
      shards.forEach((shard, number) =>
        writeFileSync(join(folder, `${words}${number}.bin`), shard),
      );
      return { articles, words };
    },
  };
}

function shortDigest(content: Uint8Array): string {
  return digest(content).slice(0, 10);
}

import { complete } from './ingredients.ts';
import type { Knowledge } from './knowledge.ts';
import { correctWord } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is looked up for a word of the query, and what was probably meant by it. */
export type Reading = {
  readonly words: readonly string[];
  readonly meant: readonly string[];
  readonly correction?: string;
};

/**
 * Reads a word that the site does not contain: words of the site may begin with it, it may be a
 * word of the language or two words written together, or it is misspelled.
 */
export async function readUnknown(word: string, knowledge: Knowledge): Promise<Reading> {
  const vocabulary = await knowledge.loadVocabulary();
  if (isPrefix(word, vocabulary)) return { words: [word], meant: [word] };
  if (await knowledge.meaning?.has(word)) return { words: [], meant: [word] };
  const { without = complete } = knowledge;
  const correct = (limit: number) =>
    without.has('corrections') ? undefined : correctWord(word, vocabulary, limit);
  const mayBeTwo = !without.has('compounds') && correct(1) === undefined;
  const parts = mayBeTwo ? splitWord(word, vocabulary) : undefined;
  const meant = parts ?? [correct(2) ?? []].flat();
  return meant.length === 0
    ? { words: [], meant: [] }
    : { words: meant, meant, correction: meant.join(' ') };
}

/**
 * Returns whether words of the site begin with this one (`auth`), so that the index finds them.
 * Shorter prefixes match too many words.
 */
function isPrefix(word: string, vocabulary: Vocabulary): boolean {
  return word.length >= 4 && vocabulary.keys().some((known) => known.startsWith(word));
}

/** Returns the two known words that an unknown one consists of. */
function splitWord(word: string, vocabulary: Vocabulary): string[] | undefined {
  for (let length = 3; length <= word.length - 2; length++) {
    const parts = [word.slice(0, length), word.slice(length)];
    if (parts.every((part) => vocabulary.has(part))) return parts;
  }
  return undefined;
}

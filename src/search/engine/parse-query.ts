import type { Without } from './ingredients.ts';
import { complete } from './ingredients.ts';
import type { KnownWords } from './known-words.ts';
import { correctWord } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordRules } from './words.ts';
import { bareWord, contentWords, wordsOf } from './words.ts';

/** The words of a query, as the index looks them up. */
export type ParsedQuery = {
  /** Words to look up. A phrase in quotes is one of them. */
  readonly words: readonly string[];
  /** Number of words that the site does not contain and that have no correction. */
  readonly unknown: number;
  /** The query with its misspelled words corrected; undefined when nothing was corrected. */
  readonly corrected: string | undefined;
  /** Whether the last word is unknown but may be unfinished, so that it is searched as a prefix. */
  readonly provisional: boolean;
};

/** What a site knows about its language and words. */
export type Knowledge = WordRules & {
  /** Short words that end a compound written apart: back up, log in, pay out. */
  readonly particles: readonly string[];
  readonly stopWords: ReadonlySet<string>;
  readonly known: KnownWords;
  /** Ingredients to leave out. */
  readonly without?: Without;
  /** Called only when a word is unknown. */
  loadVocabulary(): Promise<Vocabulary>;
};

/**
 * Returns the words of a query to look up. Drops stop words and adds the compound of two words
 * where the site has it (`pass key`). Corrects or splits (`topup`) unknown words, unless words of
 * the site begin with them, and drops the rest. A known word is never changed, and neither is a
 * query in quotes.
 * @param typing whether the query may end inside a word
 */
export async function parseQuery(
  text: string,
  typing: boolean,
  knowledge: Knowledge,
): Promise<ParsedQuery> {
  const { known, without = complete } = knowledge;
  const quoted = /^"(.+)"$/.exec(text.trim())?.[1];
  if (quoted !== undefined) return parseQuoted(quoted, knowledge);

  const all = wordsOf(text).map((word) => bareWord(word, knowledge));
  const unfinished = typing && /[\p{L}\p{N}]$/u.test(text) ? all.at(-1) : undefined;
  const provisional = unfinished !== undefined && !known.has(unfinished);
  const significant = contentWords(text, knowledge);
  const isKnown = (word: string) => word === unfinished || known.has(word);
  const words = significant.filter(isKnown);
  const compounds = without.has('compounds') ? [] : compoundsOf(all, significant, knowledge);
  const strange = significant.filter((word) => !isKnown(word));
  if (strange.length === 0)
    return {
      words: [...new Set([...words, ...compounds])],
      unknown: 0,
      corrected: undefined,
      provisional,
    };

  const vocabulary = await knowledge.loadVocabulary();
  let corrected: string | undefined;
  let unknown = 0;
  for (const word of strange) {
    if (isPrefix(word, vocabulary)) {
      words.push(word);
      continue;
    }
    const correct = (limit: number) =>
      without.has('corrections') ? undefined : correctWord(word, vocabulary, limit);
    const mayBeTwo = !without.has('compounds') && correct(1) === undefined;
    const parts = mayBeTwo ? splitWord(word, vocabulary) : undefined;
    const correction = parts?.join(' ') ?? correct(2);
    if (correction === undefined) {
      unknown++;
    } else {
      words.push(...(parts ?? [correction]));
      corrected = replaceWord(corrected ?? text, word, correction);
    }
  }
  return { words: [...new Set([...words, ...compounds])], unknown, corrected, provisional };
}

/** Parses the content of quotes. A phrase with an unknown word matches nothing. */
function parseQuoted(quoted: string, knowledge: Knowledge): ParsedQuery {
  const words = wordsOf(quoted);
  const unknown = words.filter((word) => !knowledge.known.has(bareWord(word, knowledge))).length;
  const phrase = words.length > 1 ? [`"${words.join(' ')}"`] : words;
  return {
    words: unknown === 0 ? phrase : [],
    unknown,
    corrected: undefined,
    provisional: false,
  };
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

/**
 * Returns the compounds of adjacent words that the site writes as one word: two significant words,
 * or one and a particle (`top up`).
 */
function compoundsOf(
  all: readonly string[],
  significant: readonly string[],
  { known, particles }: Knowledge,
): string[] {
  return all.flatMap((word, index) => {
    const next = all[index + 1];
    const isCandidate =
      next !== undefined &&
      significant.includes(word) &&
      (significant.includes(next) || particles.includes(next)) &&
      /^\p{L}+$/u.test(word + next);
    return isCandidate && known.has(word + next) ? [word + next] : [];
  });
}

function replaceWord(text: string, word: string, correction: string): string {
  return text.replace(
    new RegExp(
      `(?<![\\p{L}\\p{N}])${word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    correction,
  );
}

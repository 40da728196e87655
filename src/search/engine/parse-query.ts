import type { Without } from './ingredients.ts';
import { complete } from './ingredients.ts';
import type { KnownWords } from './known-words.ts';
import type { Meaning } from './meaning.ts';
import { indexKey } from './search-forms.ts';
import { correctWord } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordRules } from './words.ts';
import { bareWord, contentWords, queryWords, quotedPhrase, wordsOf } from './words.ts';

/** The words of a query, as the index looks them up. */
export type ParsedQuery = {
  /** Words to look up. A phrase in quotes is one of them. */
  readonly words: readonly string[];
  /** The words of the query that a word stands for: `passkey` for `pass` and `key`. */
  readonly standsFor: ReadonlyMap<string, readonly string[]>;
  /** The significant words as they were meant, whether or not the site contains them. */
  readonly meant: readonly string[];
  /** Number of words that the site does not contain and that have no correction. */
  readonly unknown: number;
  /** The query with its misspelled words corrected; undefined when nothing was corrected. */
  readonly corrected: string | undefined;
  /** Whether the last word is unknown but may be unfinished, so that it is searched as a prefix. */
  readonly provisional: boolean;
  /** The last word if the reader may still be typing it. */
  readonly unfinished: string | undefined;
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
  /** A word of the language is never corrected, even if the site does not contain it. */
  readonly meaning?: Pick<Meaning, 'has'> | undefined;
};

/** More words cost more requests than they improve the ranking. */
const MAX_WORDS = 8;

/**
 * Returns the words of a query to look up. Drops stop words and adds the compound of two words
 * where the site has it (`pass key`). Corrects or splits (`topup`) unknown words, unless words of
 * the site begin with them or the language has them, and drops the rest. A known word is never
 * changed, and neither is a query in quotes. Of a long text, the rarest words of the site count.
 * @param typing whether the query may end inside a word
 */
export async function parseQuery(
  text: string,
  typing: boolean,
  knowledge: Knowledge,
): Promise<ParsedQuery> {
  const { known, without = complete } = knowledge;
  const quoted = quotedPhrase(text);
  if (quoted !== undefined) return parseQuoted(quoted, knowledge);

  const all = queryWords(text, knowledge);
  const unfinished = typing && /[\p{L}\p{M}\p{N}]$/u.test(text) ? all.at(-1) : undefined;
  const significant = contentWords(text, knowledge);
  const compounds = without.has('compounds')
    ? new Map<string, readonly string[]>()
    : compoundsOf(all, significant, knowledge);
  if (significant.length > MAX_WORDS) {
    const words = rarest(significant.filter(known.has), await knowledge.loadVocabulary());
    return parsed(words, compounds);
  }
  const inCompounds = new Set([...compounds.values()].flat());
  const readings = await Promise.all(
    significant.map((word): Promise<Reading> | Reading =>
      word === unfinished || known.has(word) || inCompounds.has(word)
        ? { words: [word], meant: word === unfinished && !known.has(word) ? [] : [word] }
        : readUnknown(word, knowledge),
    ),
  );
  const corrected = readings.reduce<string | undefined>(
    (before, { correction }, index) =>
      correction === undefined
        ? before
        : replaceWord(before ?? text, significant[index] ?? '', correction),
    undefined,
  );
  return {
    ...parsed([...new Set(readings.flatMap(({ words }) => words))], compounds),
    meant: [...new Set(readings.flatMap(({ meant }) => meant))],
    unknown: readings.filter(({ words }) => words.length === 0).length,
    corrected,
    provisional: unfinished !== undefined && !known.has(unfinished),
    unfinished,
  };
}

/** What is looked up for a word of the query, and what was probably meant by it. */
type Reading = {
  readonly words: readonly string[];
  readonly meant: readonly string[];
  readonly correction?: string;
};

/** Reads a word that the site does not contain. */
async function readUnknown(word: string, knowledge: Knowledge): Promise<Reading> {
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

/** Returns the words that the fewest articles contain, in their order. */
function rarest(words: readonly string[], vocabulary: Vocabulary): string[] {
  const commonness = (word: string) => vocabulary.get(word) ?? 0;
  const chosen = new Set(
    words.toSorted((a, b) => commonness(a) - commonness(b)).slice(0, MAX_WORDS),
  );
  return words.filter((word) => chosen.has(word));
}

/** Returns a query of words without anything to correct. */
function parsed(
  words: readonly string[],
  compounds: ReadonlyMap<string, readonly string[]>,
): ParsedQuery {
  return {
    ...withForms(words, compounds),
    meant: words,
    unknown: 0,
    corrected: undefined,
    provisional: false,
    unfinished: undefined,
  };
}

/** Adds other spellings of words. A spelling that the reader typed, too, is a word of its own. */
function withForms(
  words: readonly string[],
  forms: ReadonlyMap<string, readonly string[]>,
): Pick<ParsedQuery, 'words' | 'standsFor'> {
  const standsFor = new Map(
    [...forms].filter(
      ([form, parts]) => !words.includes(form) && parts.every((part) => words.includes(part)),
    ),
  );
  return { words: [...new Set([...words, ...standsFor.keys()])], standsFor };
}

/** Parses the content of quotes. A phrase with an unknown word matches nothing. */
function parseQuoted(quoted: string, knowledge: Knowledge): ParsedQuery {
  const words = wordsOf(quoted);
  const unknown = words.filter((word) => !knowledge.known.has(bareWord(word, knowledge))).length;
  const phrase = words.length > 1 ? [`"${words.join(' ')}"`] : words;
  return {
    ...parsed(unknown === 0 ? phrase : [], new Map()),
    meant: unknown === 0 ? words : [],
    unknown,
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
): Map<string, readonly string[]> {
  const compounds = all.flatMap((word, index): [string, string[]][] => {
    const next = all[index + 1];
    const isCandidate =
      next !== undefined &&
      significant.includes(word) &&
      (significant.includes(next) || particles.includes(next)) &&
      isCompound(word, next);
    if (!isCandidate || !known.isIndexed(indexKey(word + next))) return [];
    return [[word + next, significant.includes(next) ? [word, next] : [word]]];
  });
  return new Map(compounds);
}

/** Whether two words may be one: words, or a code in two parts (`usb c`, `trc 20`). */
function isCompound(word: string, next: string): boolean {
  return /^[\p{L}\p{M}\p{N}]+$/u.test(word + next) && /\p{L}/u.test(word + next);
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

import { foldText } from '../../text/fold-text.ts';
import { complete } from './ingredients.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './unknown-word.ts';
import { readUnknown } from './unknown-word.ts';
import type { Vocabulary } from './vocabulary.ts';
import { compoundsOf, irregularForms } from './word-forms.ts';
import { bareWord, contentWords, queryWords, quotedPhrases, wordsOf } from './words.ts';

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
  const quoted = quotedPhrases(text);
  if (quoted.length > 0) return parseQuoted(quoted.slice(0, MAX_WORDS), knowledge);

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
  const forms = new Map([...compounds, ...irregularForms(significant, knowledge)]);
  const inForms = new Set([...forms.values()].flat());
  const readings = await Promise.all(
    significant.map((word): Promise<Reading> | Reading =>
      word === unfinished || known.has(word) || inForms.has(word)
        ? { words: [word], meant: word === unfinished && !known.has(word) ? [] : [word] }
        : readUnknown(word, knowledge),
    ),
  );
  const corrected = readings.reduce<string | undefined>(
    (before, { correction }, index) =>
      correction === undefined
        ? before
        : replaceWord(before ?? foldText(text), significant[index] ?? '', correction),
    undefined,
  );
  return {
    ...parsed([...new Set(readings.flatMap(({ words }) => words))], forms),
    meant: [...new Set(readings.flatMap(({ meant }) => meant))],
    unknown: readings.filter(({ words }) => words.length === 0).length,
    corrected,
    provisional: unfinished !== undefined && !known.has(unfinished),
    unfinished,
  };
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

/** Parses what is in quotes. A phrase with an unknown word matches nothing. */
function parseQuoted(quoted: readonly string[], knowledge: Knowledge): ParsedQuery {
  const isUnknown = (word: string) => !knowledge.known.has(bareWord(word, knowledge));
  const phrases = quoted.map(wordsOf);
  const words = phrases
    .filter((phrase) => phrase.length > 0 && !phrase.some(isUnknown))
    .map((phrase) => (phrase.length > 1 ? `"${phrase.join(' ')}"` : phrase.join('')));
  // Who uses quotes wants these words, not articles about something similar.
  return {
    ...parsed([...new Set(words)], new Map()),
    meant: [],
    unknown: phrases.flat().filter(isUnknown).length,
  };
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

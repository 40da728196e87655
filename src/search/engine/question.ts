import type { KnownWords } from './known-words.ts';
import { correctWord } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordRules } from './words.ts';
import { bareWord, contentWords, wordsOf } from './words.ts';

/** A question made ready for the index. */
export type Question = {
  /** Words to look up; a phrase in quotes is one of them. */
  readonly words: readonly string[];
  /** How many words of the question the site does not know and nothing could stand for. */
  readonly unknown: number;
  /** The question with its misspelt words corrected; undefined when nothing was. */
  readonly corrected: string | undefined;
  /** The last word is unknown but may be unfinished: it was taken for the beginning of a word. */
  readonly provisional: boolean;
};

/** What the site knows, to read questions with. */
export type Knowledge = WordRules & {
  /** Short words that end a compound written apart: back up, log in, pay out. */
  readonly particles: readonly string[];
  readonly stopWords: ReadonlySet<string>;
  readonly known: KnownWords;
  /** Called only when a word is unknown. */
  loadVocabulary(): Promise<Vocabulary>;
};

/**
 * Makes a question ready: drops what every question holds, adds the form in one word where the site has it (`pass key`),
 * corrects or takes apart (`topup`) words it does not know unless words of the site begin so, and leaves out those that remain. A word that the site knows
 * is never changed, and neither is a question in quotes.
 * @param typing the question may end in the middle of a word
 */
export async function readQuestion(
  text: string,
  typing: boolean,
  knowledge: Knowledge,
): Promise<Question> {
  const { known } = knowledge;
  const quoted = /^"(.+)"$/.exec(text.trim())?.[1];
  if (quoted !== undefined) {
    const words = wordsOf(quoted);
    const unknown = words.filter((word) => !known.has(bareWord(word, knowledge))).length;
    const phrase = words.length > 1 ? [`"${words.join(' ')}"`] : words;
    return {
      words: unknown === 0 ? phrase : [],
      unknown,
      corrected: undefined,
      provisional: false,
    };
  }

  const all = wordsOf(text).map((word) => bareWord(word, knowledge));
  const unfinished = typing && /[\p{L}\p{N}]$/u.test(text) ? all.at(-1) : undefined;
  const provisional = unfinished !== undefined && !known.has(unfinished);
  const significant = contentWords(text, knowledge);
  const isKnown = (word: string) => word === unfinished || known.has(word);
  const words = significant.filter(isKnown);
  const strange = significant.filter((word) => !isKnown(word));
  if (strange.length === 0)
    return {
      words: [...new Set([...words, ...joined(all, significant, knowledge)])],
      unknown: 0,
      corrected: undefined,
      provisional,
    };

  const vocabulary = await knowledge.loadVocabulary();
  let corrected: string | undefined;
  let unknown = 0;
  for (const word of strange) {
    if (beginsWord(word, vocabulary)) {
      words.push(word);
      continue;
    }
    const parts =
      correctWord(word, vocabulary, 1) === undefined ? apart(word, vocabulary) : undefined;
    const correction = parts?.join(' ') ?? correctWord(word, vocabulary, 2);
    if (correction === undefined) {
      unknown++;
    } else {
      words.push(...(parts ?? [correction]));
      corrected = replaceWord(corrected ?? text, word, correction);
    }
  }
  return {
    words: [...new Set([...words, ...joined(all, significant, knowledge)])],
    unknown,
    corrected,
    provisional,
  };
}

/** Whether the site has words that begin so (`auth`): the index finds them. Fewer letters begin too many. */
function beginsWord(word: string, vocabulary: Vocabulary): boolean {
  return word.length >= 4 && vocabulary.keys().some((known) => known.startsWith(word));
}

/** The two words that an unknown one consists of. */
function apart(word: string, vocabulary: Vocabulary): string[] | undefined {
  for (let length = 3; length <= word.length - 2; length++) {
    const parts = [word.slice(0, length), word.slice(length)];
    if (parts.every((part) => vocabulary.has(part))) return parts;
  }
  return undefined;
}

/** Neighbours in the question that the site writes as one word: significant words, and those that often join one (`top up`). */
function joined(
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

import { isUnspaced } from '../text/unspaced-scripts.ts';
import type { InlineText } from './inline-text.ts';

/** A run of asterisks or underscores in an inline text. */
export type Run = {
  readonly mark: '*' | '_';
  /** Index of the first character, and of the one behind the last. */
  readonly start: number;
  readonly end: number;
  /** The characters around it; empty at the ends of the text. */
  readonly before: string;
  readonly after: string;
  /** Whether CommonMark lets it open or close: https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run */
  readonly opens: boolean;
  readonly closes: boolean;
};

const PUNCTUATION = /[\p{P}\p{S}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
/** Brackets and quotes that begin a text. */
const OPENING = /[\p{Ps}\p{Pi}"'¿¡]/u;
/** A space that ends no line, also one that does not break. */
const WITHIN_LINE = /[^\S\r\n]/u;
const CLOSING = /[\p{Pe}\p{Pf}]/u;

export function isSpace(character: string): boolean {
  return character === '' || /\s/u.test(character);
}

/** Whether a delimiter between two characters opens and closes emphasis in CommonMark. */
export function flanking(
  mark: string,
  before: string,
  after: string,
): { readonly opens: boolean; readonly closes: boolean } {
  const isPunctuation = (character: string) => PUNCTUATION.test(character);
  const isLeft =
    !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  const isRight =
    !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  if (mark === '*') return { opens: isLeft, closes: isRight };
  return {
    opens: isLeft && (!isRight || isPunctuation(before)),
    closes: isRight && (!isLeft || isPunctuation(after)),
  };
}

/** Returns the character that ends at an index; empty at the beginning. */
export function characterBefore(text: string, index: number): string {
  return [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '';
}

/** Returns the character that begins at an index; empty at the end. */
export function characterAt(text: string, index: number): string {
  return [...text.slice(index, index + 2)][0] ?? '';
}

/** Returns the runs of asterisks and underscores in a text, in order. */
export function runsOf({ text, isPlain }: Pick<InlineText, 'text' | 'isPlain'>): Run[] {
  return [...text.matchAll(/\*+|_+/g)].flatMap(({ 0: { length }, index }) => {
    if (!isPlain(index)) return [];
    const before = characterBefore(text, index);
    const after = characterAt(text, index + length);
    const mark = text.charAt(index) === '*' ? '*' : '_';
    const flanks = flanking(mark, before, after);
    return [{ mark, start: index, end: index + length, before, after, ...flanks }];
  });
}

/** Letters that a word of another kind may follow without a space, as in Chinese and Korean. */
function joinsWords(character: string): boolean {
  return isUnspaced(character) || /\p{sc=Hangul}/u.test(character);
}

/**
 * Whether a run opens emphasis for a person: before a bracket or quote within a text, and before
 * bold words that begin with a space.
 */
export function plainlyOpens({ mark, start, end, before, after, opens }: Run): boolean {
  if (opens) return true;
  if (/[/\\]/.test(before + after)) return false;
  if (isSpace(after))
    return (
      mark === '*' && end - start === 2 && WITHIN_LINE.test(after) && !PUNCTUATION.test(before)
    );
  if (mark === '_' && end - start === 1) return false;
  if (joinsWords(before)) return !CLOSING.test(after);
  return /\p{L}/u.test(before) && mark === '*' && end - start > 1 && OPENING.test(after);
}

/**
 * Whether a run closes emphasis for a person: behind a punctuation mark within a text, and behind
 * bold words that end with a space.
 */
export function plainlyCloses({ mark, start, end, before, after, closes }: Run): boolean {
  if (closes) return true;
  if (/[/\\]/.test(before + after)) return false;
  if (isSpace(before)) return mark === '*' && end - start === 2 && WITHIN_LINE.test(before);
  if (mark === '_' && end - start === 1) return false;
  if (joinsWords(after)) return !/[\p{Ps}\p{Pi}]/u.test(before);
  const isEnd = PUNCTUATION.test(before) && !/[\p{Ps}\p{Pi}¿¡*_]/u.test(before);
  return isEnd && WORD.test(after);
}

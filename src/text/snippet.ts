import type { Sentence } from './sentences.ts';
import { sentencesOf } from './sentences.ts';

/** A part of a snippet; marked parts are words of the query. */
export type SnippetPiece = { readonly text: string; readonly marked: boolean };

/** A match of a query word in the text: which word, and its range (characters, end exclusive). */
export type Match = { readonly term: number; readonly start: number; readonly end: number };

/** An excerpt, and where its first match starts in the text; undefined when it has none. */
export type Snippet = {
  readonly pieces: readonly SnippetPiece[];
  readonly start: number | undefined;
};

/** Longest snippet, in characters. */
export const MAX_SNIPPET = 500;
/** Longest opening, shown if the text contains none of the words; in characters with its dots. */
export const MAX_OPENING = 400;

const DOTS = '...';
/** Characters shown before a match in a sentence that is cut. */
const LEAD = 100;

/**
 * Returns the excerpt of an article that answers best: whole consecutive sentences with the
 * words of the query marked. Prefers the excerpt with more different words, then the one whose
 * first sentence has more of them, then the earlier one. Cuts only a sentence that is longer than a
 * snippet. Without any match, returns the opening of the text. The window over whole sentences
 * follows Lucene's bounded break iterator.
 * @param lang BCP 47 code, for the sentence boundaries
 */
export function snippet(text: string, matches: readonly Match[], lang: string): Snippet {
  const inOrder = matches.toSorted((a, b) => a.start - b.start);
  const sentences = inOrder.length === 0 ? [] : sentencesOf(text, lang);
  const [first, ...others] = sentences.flatMap((_sentence, index) =>
    excerptsFrom(text, sentences, index, inOrder),
  );
  if (!first) return { pieces: [{ text: opening(text), marked: false }], start: undefined };

  const { excerpt, inside } = others
    .map((other) => judge(other, inOrder))
    .reduce(
      (best, other) =>
        (other.terms - best.terms || other.termsAtStart - best.termsAtStart) > 0 ? other : best,
      judge(first, inOrder),
    );
  const dots = (isCut: boolean) => (isCut ? [{ text: DOTS, marked: false }] : []);
  return {
    pieces: [
      ...dots(excerpt.cutBefore),
      ...piecesOf(text, excerpt.start, excerpt.end, inside),
      ...dots(excerpt.cutAfter),
    ],
    start: inside[0]?.start,
  };
}

/** A range of the text that can be shown; `firstEnd` is the end of its first sentence. */
type Excerpt = {
  readonly start: number;
  readonly end: number;
  readonly firstEnd: number;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
};

/**
 * Returns the excerpts that begin with a sentence: the sentence and as many more as fit. Cuts a
 * sentence that is too long at words, from its beginning and around each of its matches.
 */
function excerptsFrom(
  text: string,
  sentences: readonly Sentence[],
  index: number,
  matches: readonly Match[],
): Excerpt[] {
  const { start = 0, end = 0 } = sentences[index] ?? {};
  if (end - start > MAX_SNIPPET) {
    const starts = matches
      .filter((match) => match.start >= start && match.end <= end)
      .map((match) => Math.max(start, wordStart(text, match.start - LEAD)));
    return [...new Set([start, ...starts])].map((from) => {
      const to = Math.min(end, wordEnd(text, from, from + MAX_SNIPPET - 2 * DOTS.length));
      return { start: from, end: to, firstEnd: to, cutBefore: from > start, cutAfter: to < end };
    });
  }
  let last = end;
  for (const next of sentences.slice(index + 1)) {
    if (next.end - start > MAX_SNIPPET) break;
    last = next.end;
  }
  return [{ start, end: last, firstEnd: end, cutBefore: false, cutAfter: false }];
}

/** Counts the matches in an excerpt. */
function judge(excerpt: Excerpt, matches: readonly Match[]) {
  const inside = matches.filter(
    (match) => match.start >= excerpt.start && match.end <= excerpt.end,
  );
  const differentTerms = (some: readonly Match[]) => new Set(some.map(({ term }) => term)).size;
  return {
    excerpt,
    inside,
    terms: differentTerms(inside),
    termsAtStart: differentTerms(inside.filter((match) => match.start < excerpt.firstEnd)),
  };
}

/**
 * Returns the beginning of a text, cut at a word, with dots if it is longer.
 * @param limit in characters, with the dots
 */
export function opening(text: string, limit = MAX_OPENING): string {
  const whole = text.trim();
  if (whole.length <= limit) return whole;
  return (
    whole.slice(0, wordEnd(whole, 0, limit - DOTS.length)).replace(/[\uD800-\uDBFF]$/, '') + DOTS
  );
}

/** Returns the end of the last word that ends at or before the limit, or else the limit. */
function wordEnd(text: string, from: number, limit: number): number {
  if (limit >= text.length || /\s/.test(text[limit] ?? ' ')) return Math.min(limit, text.length);
  const space = text.slice(from, limit).search(/\s\S*$/);
  return space > 0 ? from + space : limit;
}

/** Returns the start of the first word at or after the position. */
function wordStart(text: string, position: number): number {
  if (position <= 0) return 0;
  const space = text.slice(position).search(/\s\S/);
  return space === -1 ? position : position + space + 1;
}

/** Splits a range of the text into marked and plain pieces. Punctuation around a match is plain. */
function piecesOf(
  text: string,
  start: number,
  end: number,
  matches: readonly Match[],
): SnippetPiece[] {
  const result: SnippetPiece[] = [];
  const add = (piece: string, marked: boolean) => {
    if (piece !== '') result.push({ text: piece.replaceAll(/\s+/g, ' '), marked });
  };
  let at = start;
  for (const match of matches) {
    const [from, to] = trimPunctuation(text, match);
    if (from < at) continue;
    add(text.slice(at, from), false);
    add(text.slice(from, to), true);
    at = to;
  }
  add(text.slice(at, end), false);
  return result;
}

function trimPunctuation(text: string, { start, end }: Match): [number, number] {
  const word = text.slice(start, end);
  const before = /^[^\p{L}\p{N}\p{So}]*/u.exec(word)?.[0].length ?? 0;
  const after = /[^\p{L}\p{M}\p{N}\p{So}]*$/u.exec(word)?.[0].length ?? 0;
  return before + after < word.length ? [start + before, end - after] : [start, end];
}

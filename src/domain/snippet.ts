import type { Sentence } from './sentences.ts';
import { sentencesOf } from './sentences.ts';

/** A stretch of a snippet; marked ones are words of the question. */
export type SnippetPiece = { readonly text: string; readonly marked: boolean };

/** A word of the question found in the text: which word, and where it stands (characters, end exclusive). */
export type Match = { readonly term: number; readonly start: number; readonly end: number };

/** Longest passage, in characters. */
export const MAX_PASSAGE = 500;
/** Longest opening shown when the text holds none of the words, in characters with its dots. */
export const MAX_OPENING = 400;

const DOTS = '...';

/**
 * The passage of an article that answers best: whole consecutive sentences, the words of the question marked. A passage
 * with more different words wins over one that repeats a word; of equals the one whose first sentence holds more of them,
 * then the one with more matches, then the earlier.
 * Only a single sentence that is longer than a passage is cut. Without any match it is the opening of the text.
 * The window over whole sentences follows Lucene's bounded break iterator (a fragment size, sentence boundaries).
 * @param lang BCP 47 code, for the sentence boundaries
 */
export function snippet(text: string, matches: readonly Match[], lang: string): SnippetPiece[] {
  if (matches.length === 0) return [{ text: opening(text), marked: false }];

  const sentences = sentencesOf(text, lang);
  const best = sentences
    .map((_sentence, first) => passageFrom(sentences, first))
    .map((passage) => ({ passage, ...worth(passage, matches) }))
    .filter(({ termsAtStart }) => termsAtStart > 0)
    .reduce((a, b) => ((b.terms - a.terms || b.termsAtStart - a.termsAtStart || b.count - a.count) > 0 ? b : a));
  const { start, end } = best.passage;
  const inside = matches.filter((match) => match.start >= start && match.end <= end);
  if (end - start <= MAX_PASSAGE) return pieces(text, start, end, inside);
  return cutSentence(text, best.passage, inside);
}

type Passage = { readonly start: number; readonly end: number; readonly firstEnd: number };

/** The passage that begins with this sentence and takes in as many more as fit. */
function passageFrom(sentences: readonly Sentence[], first: number): Passage {
  const { start = 0, end: firstEnd = 0 } = sentences[first] ?? {};
  let end = firstEnd;
  for (let next = first + 1; next < sentences.length; next++) {
    const candidate = sentences[next]?.end ?? end;
    if (candidate - start > MAX_PASSAGE) break;
    end = candidate;
  }
  return { start, end, firstEnd };
}

function worth({ start, end, firstEnd }: Passage, matches: readonly Match[]) {
  const inside = matches.filter((match) => match.start >= start && match.end <= end);
  const differentTerms = (some: readonly Match[]) => new Set(some.map(({ term }) => term)).size;
  return {
    terms: differentTerms(inside),
    termsAtStart: differentTerms(inside.filter((match) => match.start < firstEnd)),
    count: inside.length,
  };
}

/** A sentence that is too long, cut at words: from its beginning when that holds the first match, else around it. */
function cutSentence(text: string, { start, end }: Passage, matches: readonly Match[]): SnippetPiece[] {
  const fits = (from: number, to: number) => to - from <= MAX_PASSAGE - 2 * DOTS.length;
  const firstMatch = matches[0];
  const from = !firstMatch || fits(start, firstMatch.end) ? start : wordStart(text, firstMatch.start - 100);
  const to = Math.min(end, wordEnd(text, from, from + MAX_PASSAGE - 2 * DOTS.length));
  const inside = matches.filter((match) => match.start >= from && match.end <= to);
  return [
    ...(from > start ? [{ text: DOTS, marked: false }] : []),
    ...pieces(text, from, to, inside),
    ...(to < end ? [{ text: DOTS, marked: false }] : []),
  ];
}

function opening(text: string): string {
  const whole = text.trim();
  if (whole.length <= MAX_OPENING) return whole;
  return whole.slice(0, wordEnd(whole, 0, MAX_OPENING - DOTS.length)) + DOTS;
}

/** The end of the last word that ends at or before the limit; the limit itself where no word does. */
function wordEnd(text: string, from: number, limit: number): number {
  if (limit >= text.length || /\s/.test(text[limit] ?? ' ')) return Math.min(limit, text.length);
  const space = text.slice(from, limit).search(/\s\S*$/);
  return space > 0 ? from + space : limit;
}

/** The start of the first word that starts at or after the position. */
function wordStart(text: string, position: number): number {
  const space = text.slice(position).search(/\s\S/);
  return space === -1 ? position : position + space + 1;
}

/** Cuts a stretch of the text into marked and plain pieces; punctuation around a matched word stays plain. */
function pieces(text: string, start: number, end: number, matches: readonly Match[]): SnippetPiece[] {
  const result: SnippetPiece[] = [];
  const add = (piece: string, marked: boolean) => {
    if (piece !== '') result.push({ text: piece.replaceAll(/\s+/g, ' '), marked });
  };
  let at = start;
  for (const match of matches.toSorted((a, b) => a.start - b.start)) {
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
  const after = /[^\p{L}\p{N}\p{So}]*$/u.exec(word)?.[0].length ?? 0;
  return before + after < word.length ? [start + before, end - after] : [start, end];
}

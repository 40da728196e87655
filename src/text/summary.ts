import { sentencesOf } from './sentences.ts';
import { opening } from './snippet.ts';

/** Longest summary, in characters: search engines and cards cut off longer ones. */
const MAX_SUMMARY = 160;

/** So many characters of a text decide about its summary, at most. */
export const READ_BY_SUMMARY = 4 * MAX_SUMMARY;

/**
 * Returns a description for an article without one: as many of its first sentences as fit. Cuts
 * only a first sentence that is too long, at a word.
 * @param lang BCP 47 code, for the sentence boundaries
 * @returns at most 160 characters; empty for an empty text
 */
export function summaryOf(text: string, lang: string): string {
  // Text far behind the limit does not change the boundaries before it.
  const fitting = sentencesOf(text.slice(0, READ_BY_SUMMARY), lang)
    .filter(({ end }) => end <= MAX_SUMMARY)
    .at(-1);
  return fitting ? text.slice(0, fitting.end).trim() : opening(text, MAX_SUMMARY);
}

import { sentencesOf } from './sentences.ts';
import { opening } from './snippet.ts';

/** Longest summary, in characters: search engines and cards cut off what is longer. */
const MAX_SUMMARY = 160;

/**
 * What an article says of itself when its writer gave no description: as many of its first sentences as fit. Only a first
 * sentence that is longer is cut, at a word.
 * @param lang BCP 47 code, for the sentence boundaries
 * @returns at most 160 characters; empty for an empty text
 */
export function summaryOf(text: string, lang: string): string {
  // What follows much later moves no boundary that counts.
  const fitting = sentencesOf(text.slice(0, 4 * MAX_SUMMARY), lang)
    .filter(({ end }) => end <= MAX_SUMMARY)
    .at(-1);
  return fitting ? text.slice(0, fitting.end).trim() : opening(text, MAX_SUMMARY);
}

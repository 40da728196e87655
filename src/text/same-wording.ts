import { editDistance } from './edit-distance.ts';

/** Shortest word in which one different letter counts as a typo. Short words change: now, not. */
const LEAST_LENGTH = 5;

/** Punctuation and Markdown marks around words. */
const MARKS = /^[.,;:!?'"’‘“”()[\]*_`#>+-]+|[.,;:!?'"’‘“”()[\]*_`#>+-]+$/g;

/**
 * Returns whether two versions of a text have the same meaning for readers: they differ only in
 * white space, punctuation, letter case or the spelling of long words. Any other word, number,
 * amount or URL makes them different.
 */
export function isSameWording(before: string, after: string): boolean {
  if (before === after) return true;
  const [first, second] = [wordsOf(before), wordsOf(after)];
  return (
    first.length === second.length &&
    first.every((word, index) => isSameWord(word, second[index] ?? ''))
  );
}

function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => (/\p{N}/u.test(word) ? word : word.replaceAll(MARKS, '')))
    .filter((word) => word !== '');
}

function isSameWord(before: string, after: string): boolean {
  if (before === after) return true;
  const [first, second] = [before.toLowerCase(), after.toLowerCase()];
  if (first === second) return !/\//.test(first);
  return (
    Math.min(first.length, second.length) >= LEAST_LENGTH &&
    [first, second].every((word) => /^[\p{L}\p{M}'’-]+$/u.test(word)) &&
    editDistance(first, second, 1) === 1
  );
}

import { editDistance } from './edit-distance.ts';

/** From this length on, one letter more, less or other is taken for a slip; shorter words turn into others by it (now, not). */
const LEAST_LENGTH = 5;

/** Marks around words that say nothing by themselves: punctuation, and Markdown's marks. */
const MARKS = /^[.,;:!?'"’‘“”()[\]*_`#>+-]+|[.,;:!?'"’‘“”()[\]*_`#>+-]+$/g;

/**
 * Whether two versions of a text say the same to a reader: they differ in white space, punctuation, letter case or in the
 * spelling of long words. Any other word, number, amount or address makes them different.
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

import { localeRoutes } from '../../config/route-table.ts';

/** Longest question made of an address, in characters. */
const MAX_LENGTH = 80;
/** Segments of paths that say what kind of page it is and not what it is about. */
const PLACES = new Set([
  'index',
  ...Object.values(localeRoutes).map((path) => path.replace(/[/.].*$/, '')),
]);

/**
 * What a reader may have looked for at an address that leads nowhere: the words of its last part that holds any.
 * A part of numbers alone counts a page or an article; within words, numbers of five digits and more do.
 * @param path of the lost page, encoded as in `location.pathname`, without the base path
 * @returns words with one space between them, at most 80 characters; nothing when the address says nothing
 */
export function wordsOfPath(path: string): string {
  const parts = path
    .split('/')
    .map(wordsOf)
    .filter((words) => words.length > 0 && !PLACES.has(words.join(' ').toLowerCase()));
  return shortened(parts.at(-1) ?? []);
}

function wordsOf(part: string): string[] {
  const text = decoded(part).replace(/\.[a-z][a-z0-9]{0,4}$/i, '');
  const words = (text.match(/[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*/gu) ?? []).filter(
    (word) => !/^\d{5,}$/.test(word),
  );
  return words.some((word) => /\P{N}/u.test(word)) ? words : [];
}

/** An address that somebody mistyped may hold a percent sign that encodes nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part.replaceAll(/%[\da-f]{0,2}/gi, ' ');
  }
}

function shortened(words: readonly string[]): string {
  const text = words.join(' ');
  if (text.length <= MAX_LENGTH) return text;
  const space = text.lastIndexOf(' ', MAX_LENGTH);
  return text.slice(0, space > 0 ? space : MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

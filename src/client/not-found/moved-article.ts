import { localeRoutes } from '../../config/route-table.ts';

/** Maximum length of a query made from a path, in characters. */
const MAX_LENGTH = 80;
/** Path segments that name a kind of page, not a subject. */
const KINDS = new Set([
  'index',
  ...Object.values(localeRoutes)
    .filter((path) => path !== localeRoutes.contact)
    .map((path) => path.replace(/[/.].*$/, '')),
]);

/**
 * Returns what a reader may have looked for at a path that does not exist: the words of its last
 * segment with words. A segment of digits counts as an id, and so do numbers of five or more digits
 * within words.
 * @param path of the page, encoded as in `location.pathname`, without the base path
 * @returns words separated by single spaces, at most 80 characters; an empty string when the path
 * has no words
 */
export function wordsOfPath(path: string): string {
  const parts = path
    .split('/')
    .map(wordsOf)
    .filter((words) => words.length > 0 && !KINDS.has(words.join(' ').toLowerCase()));
  return shortened(parts.at(-1) ?? []);
}

function wordsOf(part: string): string[] {
  const text = decoded(part).replace(/\.[a-z][a-z0-9]{0,4}$/i, '');
  const words = (text.match(/[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*/gu) ?? []).filter(
    (word) => !/^\d{5,}$/.test(word),
  );
  return words.some((word) => /\P{N}/u.test(word)) ? words : [];
}

/** A mistyped path may contain a percent sign that encodes nothing. */
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

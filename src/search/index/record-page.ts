import { toIndexLanguage } from '../engine/index-language.ts';
import type { CustomRecord } from './pagefind-index.ts';

/** What Pagefind would change in a value that it reads from HTML. */
const CHANGED = /^\s|\s$|\s\s|[\0-\x1F\x80-\x9F]|&#?\w+;/;

/** White space that is more than a space between two words. */
const LOOSE = /[^\S ]| {2}|^ | $/;

/**
 * Returns a page from which Pagefind reads the same as from a record; undefined if HTML cannot hold
 * a value of the record as it is.
 */
export function recordPage({
  language,
  content,
  meta = {},
  filters = {},
}: CustomRecord): string | undefined {
  const values = [
    ...Object.entries(meta).map(([name, value]) => ['meta', name, value] as const),
    ...Object.entries(filters).flatMap(([name, all]) =>
      all.map((value) => ['filter', name, value] as const),
    ),
  ];
  if (values.some(([, , value]) => CHANGED.test(value))) return undefined;
  const elements = values.map(
    ([kind, name, value]) =>
      `<i data-pagefind-${kind}="${name}[data-value]" data-value="${escaped(value)}"></i>`,
  );
  // Pagefind splits the text of a record at white space of any kind.
  const text = LOOSE.test(content) ? content.replaceAll(/\s+/g, ' ').trim() : content;
  const lang = toIndexLanguage(language.toLowerCase());
  return `<html lang="${lang}"><body>${elements.join('')}<i>${escaped(text)}</i></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

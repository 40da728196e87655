import type { Place } from '../source/front-matter.ts';

/**
 * Where the value of a field stands, or one of the items of its list.
 * @param text a file whose front matter was accepted: its fields begin their lines
 * @returns the start of the file when the field is written in a way that only YAML knows
 */
export function fieldPlace(text: string, field: string, item?: string): Place {
  const found = new RegExp(`^["']?${field}["']?[ \\t]*:[ \\t]*`, 'm').exec(text);
  if (!found) return { line: 1, column: 1 };
  const start = found.index + found[0].length;
  const wanted = item === undefined ? 0 : text.slice(start).search(new RegExp(`(?<![\\w-])${item}(?![\\w-])`));
  return placeAt(text, start + Math.max(0, wanted));
}

/** The place of a character of a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

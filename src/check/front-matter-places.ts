import type { Place } from '../source/front-matter.ts';
import { placesIn } from './text-places.ts';

/**
 * Where the value of a field stands, or one of the items of its list.
 * @param text front matter that was accepted, from the start of its file: its fields begin their lines
 * @returns the start of the file when the field is written in a way that only YAML knows
 */
export function fieldPlace(text: string, field: string, item?: string): Place {
  const found = new RegExp(`^["']?${field}["']?[ \\t]*:[ \\t]*`, 'm').exec(text);
  if (!found) return { line: 1, column: 1 };
  const start = found.index + found[0].length;
  const wanted = item === undefined ? 0 : text.slice(start).search(new RegExp(`(?<![\\w-])${item}(?![\\w-])`));
  return placesIn(text)(start + Math.max(0, wanted));
}

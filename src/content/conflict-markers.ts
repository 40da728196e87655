import type { Position } from '../text/line-column.ts';

const MARKER = /^(?:<{7}|\|{7}|>{7})(?: .*)?\r?$/;

/** A conflict of an unfinished merge: where it begins, and the message. */
export type Conflict = Position & { readonly message: string };

/**
 * Returns the conflicts in a text, one for each group of markers.
 * @param isCode returns whether a line, from 1 on, is code that may show markers
 */
export function conflictsIn(text: string, isCode: (line: number) => boolean): Conflict[] {
  if (!/^[<>|]{7}/m.test(text)) return [];
  let isOpen = false;
  return text.split('\n').flatMap((content, index) => {
    const line = index + 1;
    if (!MARKER.test(content) || isCode(line)) return [];
    const continues = isOpen && !content.startsWith('<');
    isOpen = !content.startsWith('>');
    if (continues) return [];
    const message =
      `Conflict marker "${content.trim().slice(0, 40)}" from a merge. Keep the right text, ` +
      'and remove the lines with <<<<<<<, ======= and >>>>>>>.';
    return [{ line, column: 1, message }];
  });
}

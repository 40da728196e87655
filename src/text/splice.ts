/** A replacement of a range of a text; offsets in UTF-16 units. */
export type Splice = { readonly start: number; readonly end: number; readonly text: string };

/**
 * Makes all replacements at once and keeps the text between them.
 * @param splices without overlaps, in any order, with offsets in the original text
 */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: replacement } of splices.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(from, start) + replacement;
    from = end;
  }
  return result + text.slice(from);
}

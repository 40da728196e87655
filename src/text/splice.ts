/** Text to put in the place of a stretch of another; offsets in UTF-16 units, as strings count. */
export type Splice = { readonly start: number; readonly end: number; readonly text: string };

/**
 * Makes all replacements at once; whatever lies between them stays as it is.
 * @param splices that do not overlap, in any order, with offsets in the text as given
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

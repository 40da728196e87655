/** A place in a file, both counted from 1. */
export type Position = { readonly line: number; readonly column: number };

/**
 * Tells where characters of a text stand. The lines are counted once, so that many questions about a long text stay quick.
 * @param start where the text itself begins in its file; its later lines begin in the first column
 */
export function positionsIn(
  text: string,
  start: Position = { line: 1, column: 1 },
): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = offset - (starts[low] ?? 0);
    return { line: start.line + low, column: column + (low === 0 ? start.column : 1) };
  };
}

/** Where in a text, in characters, this place is. */
export function offsetOf(text: string, { line, column }: Position): number {
  return (lineStarts(text)[line - 1] ?? 0) + column - 1;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

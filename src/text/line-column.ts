/** A position in a file. Lines and columns start at 1. */
export type Position = { readonly line: number; readonly column: number };

/** The first character of a file. */
export const START: Position = { line: 1, column: 1 };

/** Returns the position of a character; see `positionsIn`. */
export function positionAt(text: string, offset: number): Position {
  return positionsIn(text)(offset);
}

/**
 * Returns a function that turns offsets into positions. It counts the lines once, so that many
 * look-ups in a long text stay fast.
 * @param start where the text begins in its file; its later lines begin in the first column
 */
export function positionsIn(text: string, start = START): (offset: number) => Position {
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

/** Returns the offset of a position, in characters. */
export function offsetOf(text: string, position: Position): number {
  return offsetsIn(text)(position);
}

/** Returns a function that turns positions into offsets. It counts the lines once. */
export function offsetsIn(text: string): (position: Position) => number {
  let starts: number[] | undefined;
  return ({ line, column }) => ((starts ??= lineStarts(text))[line - 1] ?? 0) + column - 1;
}

/** Returns the offset at which the line of a character begins. */
export function lineStartOf(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

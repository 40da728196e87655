import { lineStartOf } from '../text/line-column.ts';

/** Quote marks, list marks and spaces, which may precede an include on its line. */
const CONTAINER = /^(?:[\s>*+-]|\d+[.)])*$/;
const OPENS_ITEM = /^[\s>]*(?:[*+-]|\d+[.)])\s/;
const EMPTY = /^[\s>]*$/;

/** Longest beginning and end of the line of an include. Reading longer ones again takes long. */
const MAX_LINE = 1000;

/**
 * Returns the prefix that keeps the later lines of an include in the quote or list item of its
 * first line; undefined if the include is not on a line of its own, between empty lines.
 * @param start offset of the braces in the body
 * @param end offset behind the braces
 */
export function includePrefix(body: string, start: number, end: number): string | undefined {
  if (!hasLineEnd(body, start - MAX_LINE, start) || !hasLineEnd(body, end, end + MAX_LINE))
    return undefined;
  const lineStart = lineStartOf(body, start);
  const lineEnd = lineEndOf(body, end);
  const before = body.slice(lineStart, start);
  const above = lineStart === 0 ? '' : body.slice(lineStartOf(body, lineStart - 1), lineStart - 1);
  const below = body.slice(lineEnd + 1, lineEndOf(body, lineEnd + 1));
  const isAlone = CONTAINER.test(before) && EMPTY.test(body.slice(end, lineEnd));
  const isApart =
    (EMPTY.test(above) || OPENS_ITEM.test(before)) && (EMPTY.test(below) || OPENS_ITEM.test(below));
  return isAlone && isApart ? before.replaceAll(/[^>\s]/g, ' ') : undefined;
}

/** Returns whether a line begins or ends within a range, which may exceed the text. */
function hasLineEnd(body: string, from: number, to: number): boolean {
  return from <= 0 || to >= body.length || body.slice(from, to).includes('\n');
}

function lineEndOf(body: string, from: number): number {
  const end = body.indexOf('\n', from);
  return end === -1 ? body.length : end;
}

import type { Position } from '../text/line-column.ts';
import { positionAt, START } from '../text/line-column.ts';
import { invalidCharacters } from '../text/visible.ts';
import type { Unreadable } from './article-bytes.ts';

/** An invalid character in a file. */
export type TextProblem = Position & Unreadable;

/**
 * Decodes a file as UTF-8, removes the byte order mark, and ends each line with a line feed.
 * @returns no text if the bytes are not UTF-8; columns of the problems count UTF-16 units, as
 *   editors do
 */
export function textOf(bytes: Uint8Array): {
  readonly text: string | undefined;
  readonly problems: readonly TextProblem[];
} {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return {
      text: undefined,
      problems: [
        {
          ...START,
          rule: 'encoding',
          message: 'The file is UTF-16 text. Save it as UTF-8.',
        },
      ],
    };
  }
  const decoded = decode(bytes);
  if (decoded === undefined) return { text: undefined, problems: [notUtf8(bytes)] };
  const text = withPlainLineEnds(decoded);
  return {
    text,
    // Who has checked the text before does not need them.
    get problems() {
      return controlCharacters(text);
    },
  };
}

/** Returns the text without byte order mark, with line feeds as line ends. */
function withPlainLineEnds(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function notUtf8(bytes: Uint8Array): TextProblem {
  const offset = validLength(bytes);
  const before = withPlainLineEnds(decode(bytes.subarray(0, offset)) ?? '');
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return {
    ...positionAt(before, before.length),
    rule: 'encoding',
    message:
      `Byte ${offset + 1} of the file (0x${byte}) is not UTF-8 text. ` + 'Save the file as UTF-8.',
  };
}

/**
 * Returns how many bytes at the beginning are UTF-8. Searches by halves: apart from a cut
 * character, a longer beginning is never valid if a shorter one is not.
 */
function validLength(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isBeginning(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  // The last character may be incomplete.
  while (low > 0 && decode(bytes.subarray(0, low)) === undefined) low--;
  return low;
}

function isBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function controlCharacters(text: string): TextProblem[] {
  const found = invalidCharacters(text);
  const [first] = found;
  if (!first) return [];
  const count = found.length > 1 ? ` It is the first of ${found.length} control characters.` : '';
  return [
    {
      ...positionAt(text, first.index),
      rule: 'control-character',
      message: `Contains ${first.name}, which editors do not show. Remove it.${count}`,
    },
  ];
}

import type { Position } from '../text/line-column.ts';
import type { Unreadable } from './article-bytes.ts';

/** Something wrong with the characters of a file, and where. */
export type TextProblem = Position & Unreadable;

/** The characters that YAML calls not printable (https://yaml.org/spec/1.2.2/#51-character-set), which no text needs. */
const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/g;

/**
 * The text of a file as everything else reads it: UTF-8, without byte order mark, each line ended by a line feed.
 * @returns no text when the bytes are none; the columns of the problems count UTF-16 units, as editors do
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
          line: 1,
          column: 1,
          rule: 'encoding',
          message: 'The file is UTF-16 text. Save it again with the encoding UTF-8.',
        },
      ],
    };
  }
  const decoded = decode(bytes);
  if (decoded === undefined) return { text: undefined, problems: [notUtf8(bytes)] };
  const text = withPlainLineEnds(decoded);
  return { text, problems: controlCharacters(text) };
}

/** The text without byte order mark, and with line feeds where another system ended its lines otherwise. */
export function withPlainLineEnds(text: string): string {
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
    ...positionAfter(before),
    rule: 'encoding',
    message: `Byte ${offset + 1} of the file (0x${byte}) is not UTF-8 text. Save the file again with the encoding UTF-8.`,
  };
}

/** How many bytes at the beginning are UTF-8. A longer beginning is never valid when a shorter one is not, up to a cut character. */
function validLength(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isBeginning(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  // The last character may have begun soundly and not be whole.
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
  const found = [...text.matchAll(CONTROL)];
  const [first] = found;
  if (!first) return [];
  const code = first[0].charCodeAt(0);
  const name =
    code === 0
      ? 'a NUL character'
      : `the control character U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const others = found.length > 1 ? `, the first of ${found.length} such characters,` : '';
  return [
    {
      ...positionAfter(text.slice(0, first.index)),
      rule: 'control-character',
      message: `Here stands ${name}${others} which no text needs and editors do not show. Remove it.`,
    },
  ];
}

/** The place that follows this beginning of a text. */
function positionAfter(text: string): Position {
  const lineStart = text.lastIndexOf('\n') + 1;
  return { line: text.slice(0, lineStart).split('\n').length, column: text.length - lineStart + 1 };
}

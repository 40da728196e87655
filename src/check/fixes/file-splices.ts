import type { Splice } from '../../text/splice.ts';
import { spliced } from '../../text/splice.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Makes replacements in a file and keeps all other bytes, with its byte order mark and line ends.
 * @param bytes UTF-8 text
 * @param splices with offsets in the text that `textOf` returns; their line ends become those of
 *   the file
 */
export function withSplices(bytes: Uint8Array, splices: readonly Splice[]): Buffer {
  const written = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const offsetOf = writtenOffsets(written);
  const lineEnd = /\r\n|\n/.exec(written)?.[0] ?? '\n';
  return Buffer.from(
    spliced(
      written,
      splices.map(({ start, end, text }) => ({
        start: offsetOf(start),
        end: offsetOf(end),
        text: text.replaceAll('\n', lineEnd),
      })),
    ),
  );
}

/**
 * Returns whether a file has lone carriage returns. Beside them, a new line feed could become part
 * of another line end.
 */
export function hasLoneReturns(bytes: Uint8Array): boolean {
  return bytes.some((byte, index) => byte === 0x0d && bytes[index + 1] !== 0x0a);
}

/** Returns a function that turns offsets in the plain text into offsets in the written one. */
function writtenOffsets(written: string): (offset: number) => number {
  const mark = written.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  /** Plain offsets behind the line ends that are one character longer in the file. */
  const longer = [...written.slice(mark).matchAll(/\r\n/g)].map(
    ({ index }, before) => index + 1 - before,
  );
  return (offset) => {
    let [low, high] = [0, longer.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((longer[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + mark + low;
  };
}

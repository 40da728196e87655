import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withSplices } from '../../../../src/check/fixes/file-splices.ts';
import { textOf } from '../../../../src/content/decode-text.ts';
import type { Splice } from '../../../../src/text/splice.ts';
import { spliced } from '../../../../src/text/splice.ts';

const piece = fc.constantFrom('a', ' ', 'é', '😀', '中', '\n', '\r\n', '\uFEFF', 'word');
const file = fc
  .tuple(fc.boolean(), fc.array(piece, { maxLength: 40 }))
  .map(([hasMark, pieces]) => `${hasMark ? '\uFEFF' : ''}${pieces.join('')}`);

/** Splices without overlaps in a text, between whole characters. */
function splicesIn(text: string, cuts: readonly number[], fill: string): Splice[] {
  const ends = [...new Set(cuts.map((cut) => cut % (text.length + 1)))]
    .filter((at) => !/[\uDC00-\uDFFF]/.test(text[at] ?? ''))
    .toSorted((a, b) => a - b);
  return ends.flatMap((end, index) =>
    index % 2 === 0 ? [] : [{ start: ends[index - 1] ?? 0, end, text: fill }],
  );
}

test('replaces the same text in any file, whatever its line ends and byte order mark', () => {
  fc.assert(
    fc.property(file, fc.array(fc.nat(), { maxLength: 8 }), piece, (written, cuts, fill) => {
      const bytes = Buffer.from(written);
      const text = textOf(bytes).text ?? '';
      const splices = splicesIn(text, cuts, fill.replace(/[\r\uFEFF]+/, ''));
      const after = withSplices(bytes, splices);
      expect(textOf(after).text).toBe(spliced(text, splices));
    }),
  );
});

test('keeps every byte outside of the replacements', () => {
  fc.assert(
    fc.property(file, fc.nat(), fc.nat(), (written, one, two) => {
      const bytes = Buffer.from(written);
      const text = textOf(bytes).text ?? '';
      const [splice] = splicesIn(text, [one, two], '#');
      if (!splice) {
        expect(withSplices(bytes, [])).toEqual(bytes);
        return;
      }
      const after = withSplices(bytes, [splice]).toString();
      const at = after.indexOf('#');
      expect(written.startsWith(after.slice(0, at))).toBe(true);
      expect(written.endsWith(after.slice(at + 1))).toBe(true);
    }),
  );
});

test('writes line ends of the file', () => {
  const bytes = Buffer.from('\uFEFFa\r\nb\r\n');
  expect(withSplices(bytes, [{ start: 2, end: 3, text: 'x\ny' }]).toString()).toBe(
    '\uFEFFa\r\nx\r\ny\r\n',
  );
});

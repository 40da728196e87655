import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../../src/content/decode-text.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test.each([
  ['line feeds', 'a\nb\n'],
  ['Windows line ends', 'a\r\nb\r\n'],
  ['carriage returns of old systems', 'a\rb\r'],
  ['a byte order mark', '\uFEFFa\nb\n'],
])('reads %s as the same text', (_name, text) => {
  expect(textOf(encode(text))).toEqual({ text: 'a\nb\n', problems: [] });
});

test.each([
  ['a Latin-1 letter', [0x61, 0x0a, 0x62, 0xe9, 0x63], '2:2', 'Byte 4 of the file (0xE9)'],
  [
    'a character that is cut in the middle',
    [0x61, 0xe2, 0x82, 0x0a],
    '1:2',
    'Byte 2 of the file (0xE2)',
  ],
  [
    'a character that is cut at the end',
    [0x61, 0xf0, 0x9f, 0x98],
    '1:2',
    'Byte 2 of the file (0xF0)',
  ],
  ['an overlong slash', [0xc0, 0xaf], '1:1', 'Byte 1 of the file (0xC0)'],
  ['half of a pair as three bytes', [0x61, 0xed, 0xa0, 0x80], '1:2', 'Byte 2 of the file (0xED)'],
  [
    'behind Windows line ends and a byte order mark',
    [0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xff],
    '2:1',
    'Byte 7 of the file (0xFF)',
  ],
])('%s is told with its place', (_name, bytes, place, beginning) => {
  const { text, problems } = textOf(Uint8Array.from(bytes));
  expect(text).toBeUndefined();
  expect(
    problems.map(({ line, column, rule, message }) => [`${line}:${column}`, rule, message]),
  ).toEqual([[place, 'encoding', `${beginning} is not UTF-8 text. Save the file as UTF-8.`]]);
});

test.each([
  ['little', [0xff, 0xfe, 0x2d, 0]],
  ['big', [0xfe, 0xff, 0, 0x2d]],
])('UTF-16 with the %s end first is told as such', (_name, bytes) => {
  expect(textOf(Uint8Array.from(bytes))).toEqual({
    text: undefined,
    problems: [
      {
        line: 1,
        column: 1,
        rule: 'encoding',
        message: 'The file is UTF-16 text. Save it as UTF-8.',
      },
    ],
  });
});

test.each([
  ['a\nb\0c', '2:2', 'Contains a NUL character, which editors do not show. Remove it.'],
  [
    'a\u001B[31m',
    '1:2',
    'Contains the control character U+001B, which editors do not show. Remove it.',
  ],
  [
    'é\u0007\u0008',
    '1:2',
    'Contains the control character U+0007, which editors do not show. Remove it. It is the first of 2 control characters.',
  ],
  [
    '\u0091quoted\u0092',
    '1:1',
    'Contains the control character U+0091, which editors do not show. Remove it. It is the first of 2 control characters.',
  ],
])('%j holds a control character', (content, place, message) => {
  const { text, problems } = textOf(encode(content));
  expect(text).toBe(content);
  expect(
    problems.map(({ line, column, ...rest }) => ({ ...rest, place: `${line}:${column}` })),
  ).toEqual([{ place, rule: 'control-character', message }]);
});

test('tabs, no-break spaces, separators, emoji and letters of every script are text', () => {
  const text = '\t\u00A0\u200B\u2028\u200F😀 Ä 漢字 العربية\n';
  expect(textOf(encode(text))).toEqual({ text, problems: [] });
});

test('the place that is told is where the valid beginning ends', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\uFEFF]/.test(text)),
      fc.constantFrom(0xff, 0xc0, 0x80, 0xf8),
      (before, byte) => {
        const bytes = Uint8Array.of(...encode(before), byte, 0x61);
        const lines = before.split('\n');
        expect(textOf(bytes).problems).toMatchObject([
          {
            line: lines.length,
            column: (lines.at(-1)?.length ?? 0) + 1,
            message: expect.stringContaining(`Byte ${encode(before).length + 1} `),
          },
        ]);
      },
    ),
  );
});

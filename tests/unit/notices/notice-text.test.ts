import { expect, test } from 'vitest';
import { plainNoticeText, readNoticeText } from '../../../src/notices/notice-text.ts';

test.each([
  ['', []],
  ['Plain text.', [[{ text: 'Plain text.' }]]],
  ['One.\nStill one.\n\nTwo.', [[{ text: 'One. Still one.' }], [{ text: 'Two.' }]]],
  [
    'A **bold** and *soft* `code`.',
    [
      [
        { text: 'A ' },
        { text: 'bold', style: 'strong' },
        { text: ' and ' },
        { text: 'soft', style: 'em' },
        { text: ' ' },
        { text: 'code', style: 'code' },
        { text: '.' },
      ],
    ],
  ],
  [
    'See [the **status** page](https://status.example.com/).',
    [
      [
        { text: 'See ' },
        { text: 'the ', href: 'https://status.example.com/' },
        { text: 'status', href: 'https://status.example.com/', style: 'strong' },
        { text: ' page', href: 'https://status.example.com/' },
        { text: '.' },
      ],
    ],
  ],
  ['[a](javascript:alert(1))', [[{ text: '[a](javascript:alert(1))' }]]],
  ['[a](javascript:alert)', [[{ text: 'a' }]]],
  ['[a](//evil.example)', [[{ text: 'a' }]]],
  ['<b onclick="x">&amp;</b>', [[{ text: '<b onclick="x">&amp;</b>' }]]],
  ['2 * 3 * 4, a[0] and ** alone', [[{ text: '2 * 3 * 4, a[0] and ** alone' }]]],
  [String.raw`\*not\* \[a\](/x/) \\`, [[{ text: String.raw`*not* [a](/x/) \ `.trim() }]]],
  ['# No heading', [[{ text: '# No heading' }]]],
])('%j', (text, expected) => {
  expect(readNoticeText(text)).toEqual(expected);
});

test.each(['a *b* **c** `d` [e](/f/)', String.raw`\*`, '***', '``', '[[x]]', '\\'])(
  'the plain form of %j is shown as it is',
  (text) => {
    expect(readNoticeText(plainNoticeText(text))).toEqual([[{ text }]]);
  },
);

test('nesting of any depth ends', () => {
  const deep = `${'**a *b [c](/x/) '.repeat(100)}${'*'.repeat(500)}${'['.repeat(500)}`;
  const shown = readNoticeText(deep).flat();
  expect(shown.map(({ text }) => text).join('')).toContain('a');
});

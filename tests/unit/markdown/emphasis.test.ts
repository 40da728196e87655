import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { shownAsterisks } from '../../../src/markdown/emphasis.ts';
import { inlineTextsOf } from '../../../src/markdown/inline-text.ts';
import { nodesOf, parseMarkdown } from '../../../src/markdown/mdast-nodes.ts';
import { portableMarkdown } from '../../../src/markdown/prepare.ts';
import { html, rendered } from '../../support/rendered.ts';

test.each([
  ['**Note:**Keep', '<strong>Note:</strong>Keep'],
  ['__Note:__Keep', '<strong>Note:</strong>Keep'],
  ['***Note:***Keep', '<em><strong>Note:</strong></em>Keep'],
  ['*Note:*Keep', '<em>Note:</em>Keep'],
  ['**50%**of', '<strong>50%</strong>of'],
  ['**“Save”**button', '<strong>“Save”</strong>button'],
  ['Click**[Save]**now', 'Click<strong>[Save]</strong>now'],
  ['**See `x`:**then', '<strong>See <code>x</code>:</strong>then'],
  ['**「設定」**を', '<strong>「設定」</strong>を'],
  ['これは**「設定」**です', 'これは<strong>「設定」</strong>です'],
  ['**「A」**と**「B」**を', '<strong>「A」</strong>と<strong>「B」</strong>を'],
  ['**중요!**는', '<strong>중요!</strong>는'],
  ['点击**“保存”**按钮。', '点击<strong>“保存”</strong>按钮。'],
  ['__設定__を', '<strong>設定</strong>を'],
  ['**very **important', '<strong>very</strong> important'],
  ['**A **and **B **end', '<strong>A</strong> and <strong>B</strong> end'],
  ['**Note: **text and **bold** end', '<strong>Note:</strong> text and <strong>bold</strong> end'],
  ['the** bold **word', 'the <strong>bold</strong> word'],
  ['**very\u00a0**important', '<strong>very</strong>\u00a0important'],
  ['**[a](/b/)**c', '<strong><a href="/help/b/">a</a></strong>c'],
  ['见**`a`**和', '见<strong><code>a</code></strong>和'],
  ['** bold **', '<strong>bold</strong>'],
  ['__x__', '<strong>x</strong>'],
  ['[**Note:**Keep](/a/)', '<a href="/help/a/"><strong>Note:</strong>Keep</a>'],
])('%j is bold as meant', (markdown, expected) => {
  expect(html(markdown)).toBe(`<p>${expected}</p>`);
});

test('quotes, lists and cells are read line by line', () => {
  expect(rendered('> **a:**b\n> ** c **d').html).toBe(
    '<blockquote>\n<p><strong>a:</strong>b\n<strong>c</strong> d</p>\n</blockquote>',
  );
  expect(html('| **a:**b |\n| - |\n| x |')).toContain('<th><strong>a:</strong>b</th>');
});

test.each([
  '2 ** 3 ** 4',
  'x**(y)**2',
  'width ** height ** depth',
  'src/**/a and **/b',
  'f(**options)',
  'Name: __ Date: __',
  'a__x__b and my_var_name',
  '`**a:**b`',
  String.raw`\*\*a:\*\*b`,
  '变量_名称_值',
])('%j is text', (markdown) => {
  expect(portableMarkdown(markdown)).toBe(markdown);
  expect(html(markdown)).not.toMatch(/<(strong|em)>/);
});

test.each([
  ['Text **bold and text', [5]],
  ['**foo and **bar** baz', [0]],
  ['Text bold** and', [9]],
  ['**Note:**Keep', []],
  ['2 ** 3 ** 4', []],
  ['src/**/*.ts', []],
  ['`**a` and 5 **6', []],
])('in %j, readers see asterisks at %j', (markdown, offsets) => {
  expect(inlineTextsOf(parseMarkdown(markdown), markdown).flatMap(shownAsterisks)).toEqual(offsets);
});

/** The text of a tree, without the marks that remain in it. */
const words = (markdown: string) =>
  nodesOf(parseMarkdown(markdown))
    .map((node: Nodes) => ('value' in node && node.type !== 'html' ? node.value : ''))
    .join('')
    .replaceAll(/[*_~\s]/g, '');

const piece = fc.constantFrom(
  '**',
  '*',
  '__',
  '***',
  ' ',
  'ab',
  'を',
  '「',
  '」',
  ':',
  '1',
  '`c`',
  '[l](/a_b*c/)',
  '(',
  ')',
  '~',
  '~~',
  '\\*',
  '\n',
);

test('only marks change: the words stay, a second pass changes nothing, and pages agree', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const markdown = `a ${pieces.join('')} b`.replaceAll(/\n\s*/g, '\n');
      const portable = portableMarkdown(markdown);
      expect(words(portable)).toBe(words(markdown));
      expect(html(portable)).toBe(html(markdown));
    }),
    { numRuns: 2000 },
  );
});

test('a long text of asterisks takes no time that grows with its square', () => {
  const markdown = '**a:**b *c_ '.repeat(20_000);
  expect(portableMarkdown(markdown)).toContain('<strong>a:</strong>b');
});

test('emphasis nested deeper than the stack allows is read', () => {
  const markdown = `${'*a **b '.repeat(20_000)}${'b** a*'.repeat(20_000)} **c:**d`;
  expect(portableMarkdown(markdown).length).toBeGreaterThanOrEqual(markdown.length);
});

import type { Root } from 'hast';
import { htmlToHast } from 'satteri';
import { expect, test } from 'vitest';
import { searchBlocks } from '../../../../src/search/index/search-blocks.ts';

const texts = (html: string) =>
  searchBlocks(htmlToHast(html, { fragment: true }) as Root).map(({ text }) => text);

test.each([
  ['<h2>Fees</h2><p>There are none.</p>', ['Fees.', 'There are none.']],
  ['<ul><li>one<ul><li>within</li></ul></li><li>two</li></ul>', ['one.', 'within.', 'two.']],
  [
    '<table><tr><th>Fee</th><th>Amount</th></tr><tr><td>maker</td><td>0.10</td></tr></table>',
    ['Fee.', 'Amount.', 'maker.', '0.10.'],
  ],
  ['<dl><dt>Maker</dt><dd>0.10</dd></dl>', ['Maker.', '0.10.']],
  ['<p>before<br>after</p>', ['before after.']],
  ['<p>a <b>bold</b>\n  word</p>', ['a bold word.']],
  ['loose<p>text</p>', ['loose.', 'text.']],
  ['<p>one,</p><p>Why?</p><p>He said “Stop.”</p>', ['one,', 'Why?', 'He said “Stop.”']],
  ['<p>应用</p>', ['应用。']],
  ['<p>read<a data-pagefind-ignore="all">1</a></p>', ['read.']],
  ['<p> </p><hr><p>—</p>', []],
  ['<p>Text <img src="a.png" alt="The plan"></p>', ['Text.']],
])('every block of %s ends with its own end mark', (html, expected) => {
  expect(texts(html)).toEqual(expected);
});

test('headings are marked, for their weight', () => {
  const blocks = searchBlocks(
    htmlToHast('<h3 id="fees">Fees <code>x</code></h3><p>None.</p>', { fragment: true }) as Root,
  );
  expect(blocks).toEqual([
    { text: 'Fees x.', isHeading: true },
    { text: 'None.', isHeading: false },
  ]);
});

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
    ['Fee: Amount.', 'maker: 0.10.'],
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

test.each([
  [['On hold', 'We are checking the transfer'], 'On hold: We are checking the transfer.'],
  [['On hold', 'We check it.', 'Wait.'], 'On hold: We check it. Wait.'],
  [['Maker', '0.10 %', '0.12 %'], 'Maker: 0.10 %, 0.12 %.'],
  [['Confirm by email.', 'Open the link'], 'Confirm by email. Open the link.'],
  [['', 'Open', 'Closed'], 'Open: Closed.'],
  [['Only'], 'Only.'],
  [['<p>One</p><p>Two</p>', 'Three'], 'One. Two. Three.'],
  [['ステータス', '確認中'], 'ステータス: 確認中。'],
  [['الحالة', 'معلق؟'], 'الحالة: معلق؟'],
])('a row of the cells %j is one phrase', (cells, expected) => {
  const row = cells.map((cell) => `<td>${cell}</td>`).join('');
  expect(texts(`<table><tbody><tr>${row}</tr></tbody></table>`)).toEqual([expected]);
});

test('column titles are marked, but the title of a row is not', () => {
  const blocks = searchBlocks(
    htmlToHast(
      '<table><thead><tr><th>Status</th><th>What is happening</th></tr></thead>' +
        '<tbody><tr><th>On hold</th><td>We check it.</td></tr></tbody></table>',
      { fragment: true },
    ) as Root,
  );
  expect(blocks).toEqual([
    { text: 'Status: What is happening.', isHeading: false, isTableHead: true },
    { text: 'On hold: We check it.', isHeading: false },
  ]);
});

test.each([
  ...['هل هو مجاني؟', 'التالي؛', 'वह है।', 'वह है॥', 'Վերջ։', 'መጨረሻ።', 'Stop‼', 'Really⁇', '走！'],
  ...['なぜ？', '終。', 'ختم۔', 'Τέλος;', 'and so on…', '„Stop.“', '« Fini ! »', '(See below.)'],
])('%s gets no second end mark', (text) => {
  expect(texts(`<p>${text}</p>`)).toEqual([text]);
});

test('headings are marked, for their weight, with their ids', () => {
  const blocks = searchBlocks(
    htmlToHast('<h3 id="fees">Fees <code>x</code></h3><p>None.</p>', { fragment: true }) as Root,
  );
  expect(blocks).toEqual([
    { text: 'Fees x.', isHeading: true, id: 'fees' },
    { text: 'None.', isHeading: false },
  ]);
});

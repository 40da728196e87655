import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWithinLimits } from '../../../src/markdown/limits.ts';
import { safeTree } from '../../../src/markdown/render.ts';

/** Where and by which rule a body is refused; undefined when it is not. */
function refusal(body: string, format: 'md' | 'mdx' = 'md'): string | undefined {
  const { problem } = parseWithinLimits(body, format);
  return problem && `${problem.line}:${problem.column} ${problem.rule}`;
}

const lists = (depth: number) =>
  Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- x`).join('\n');
const table = (columns: number, rows: number) =>
  `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${'|b\n'.repeat(rows)}`;

test.each([
  ['quotes in one line', `Text.\n\n${'>'.repeat(5000)}`, '3:21 nesting'],
  ['quotes that fill the file', '>'.repeat(250_000), '1:21 nesting'],
  ['one quote more than allowed', `${'> '.repeat(21)}x`, '1:41 nesting'],
  ['lists in one line', `${'- '.repeat(1000)}x`, '1:41 nesting'],
  ['lists on a line each', lists(690), '21:41 nesting'],
  ['emphasis', '*a **b '.repeat(3000) + 'b** a*'.repeat(3000), '1:71 nesting'],
  ['HTML that is not closed', `Text.\n\n${'<div>\n'.repeat(5000)}`, '23:1 nesting'],
  ['HTML within a line', 'a ' + '<b>'.repeat(50_000), '1:63 nesting'],
  ['cells of a table that Markdown fills up', `Text.\n\n${table(1000, 30_000)}`, '3:1 table-size'],
  [
    'cells of many tables',
    Array.from({ length: 30 }, () => table(100, 10)).join('\n\n'),
    '253:1 table-size',
  ],
  [
    'addresses written once and referred to often',
    `[a]: /${'x'.repeat(100_000)}\n\n${'[a]'.repeat(40_000)}`,
    '3:13 link-size',
  ],
  ['spaces that entities write out', `Text.\n\n${'&nbsp;'.repeat(40_000)}`, '3:1 paragraph-size'],
  ['entities on many lines', `Text.\n\n${'a &#160; b\n'.repeat(6000)}`, '3:1 paragraph-size'],
  ['stars in text without spaces', '中**文**'.repeat(25_000), '1:1 paragraph-size'],
  ['underscores in an item', `- Text.\n- ${'a_b_'.repeat(60_000)}`, '2:1 paragraph-size'],
  ['entities in a cell', `|a|b|\n|-|-|\n|b|c|\n|${'&lt;'.repeat(6000)}|`, '4:1 paragraph-size'],
])('too deep or too large: %s', (_name, body, expected) => {
  expect(refusal(body)).toBe(expected);
});

test.each([
  ['20 quotes', `${'> '.repeat(20)}x`],
  ['20 lists', lists(20)],
  ['brackets', '['.repeat(5000)],
  ['stars', '*'.repeat(5000) + ' x'],
  ['a line of hyphens below text', `Text.\n\n${'-'.repeat(3000)}`],
  ['list items, one below the other', '- x\n'.repeat(5000)],
  [
    'HTML whose end tags may be left out',
    `<ul>${'<li>x'.repeat(500)}</ul>\n\n${'<p>x'.repeat(500)}`,
  ],
  ['a image', '![Map](map.png)'],
  ['signs', '!!!'],
  ['a space that entities write out', 'a&nbsp;'],
  ['text in HTML', '<div>Text.</div>'],
  ['entities in paragraphs', `a${'&nbsp;'.repeat(1000)}\n\n`.repeat(20)],
  ['entities in cells', `|a|b|\n|-|-|\n${'|&nbsp;|&nbsp;|\n'.repeat(6000)}`],
  ['entities in HTML', `Text.\n\n<pre>\n${'&lt;b&gt;\n'.repeat(6000)}</pre>`],
  ['underscores in code', `Text.\n~~~\n${'snake_case_name\n'.repeat(12_000)}~~~`],
  ['bold words in items', '- **Fees** and **limits** of **cards**\n'.repeat(4000)],
])('neither too deep nor empty: %s', (_name, body) => {
  expect(refusal(body)).toBeUndefined();
});

test.each([
  ['a comment', '<!-- nothing -->'],
  ['a comment that is not closed', `<!--\n\nText.`],
  ['a script that is not closed', '<script>\n\nText.'],
  ['a style', '<style>p { color: red }</style>'],
  ['definitions', '[a]: /b/ "c"'],
  ['a footnote that nothing refers to', '[^a]: Note.'],
  ['a image whose address is not allowed', '![](data:image/png;base64,AAAA)'],
  ['a rule', '\n***'],
  ['a link without text', '[](/a/)'],
  ['empty HTML', '<b></b>'],
])('a body that would show nothing: %s', (_name, body) => {
  expect(refusal(body)).toMatch(/^[12]:1 empty-article$/);
});

test('the tags of .mdx are the affair of its compiler, its quotes are not', () => {
  expect(refusal('<Steps />', 'mdx')).toBeUndefined();
  expect(refusal(`${'> '.repeat(21)}x`, 'mdx')).toBe('1:41 nesting');
});

test('whatever is not refused has a page', () => {
  const pieces = fc.constantFrom(
    '> ',
    '- ',
    '1. ',
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '~~',
    '[',
    '](',
    ')',
    '![',
    '<div>',
    '</div>',
    '<b>',
    '<!--',
    '-->',
    '<script>',
    '|a|b|\n|-|-|\n',
    '[^a]',
    '[^a]: ',
    '    ',
    '\n',
    '\n\n',
    '\t',
    '&',
    '&#0;',
    '\\',
    'a',
    '\u2028',
    '\uD800',
    '<li>',
    '<table>',
    '<td>',
    '# ',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
      (body) => {
        if (parseWithinLimits(body, 'md').problem === undefined)
          expect(safeTree(body).children).not.toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

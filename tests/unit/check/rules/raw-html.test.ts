import { expect, test } from 'vitest';
import { articleText, findingsOf, problemsOf } from '../../../support/checked-articles.ts';

const rules = ['raw-html', 'lost-content', 'placeholder-tag', 'ignored-attribute', 'unclosed-html'];

test.each([
  [
    'raw-html',
    'a <font color="red">b</font>',
    ['7:3 Pages ignore the tag <font>. Remove it: the theme styles text.'],
  ],
  [
    'raw-html',
    '<Tabs items="x">\n\ntext\n\n</Tabs>',
    [
      '7:1 Pages ignore the tag <Tabs>. Write it in Markdown, or `<Tabs>` in backticks to show ' +
        'the tag.',
    ],
  ],
  [
    'lost-content',
    'text\n\n<script>alert("<b>")</script>',
    ['9:1 Pages leave out <script> and its content. Remove it: articles cannot run code.'],
  ],
  [
    'lost-content',
    'a <SVG><circle class="x"/><path/></SVG> b',
    [
      '7:3 Pages leave out <svg> and its content. Put the drawing into public/ and write ' +
        '![what it shows](/drawing.svg).',
    ],
  ],
  [
    'placeholder-tag',
    'Enter <your-name> or <first name> in List<String>.',
    ['<your-name>', '<first name>', '<String>'].map(
      (tag, index) =>
        `7:${[7, 22, 42][index]} Readers do not see ${tag}, because it looks like an HTML tag. ` +
        `Put it in backticks: \`${tag}\`.`,
    ),
  ],
  [
    'ignored-attribute',
    'b <a href="https://fees.example/" data-toggle="x" aria-controls=y target="_blank" class="a">',
    [
      '7:3 The attributes data-toggle, aria-controls, target, and class of <a> have no effect on ' +
        'pages. Remove them.',
    ],
  ],
  [
    'ignored-attribute',
    'text\n\n<details open\n  style="color:red">\n<summary>x</summary>\n\ntext\n\n</details>',
    ['9:1 The attribute style of <details> has no effect on pages. Remove it.'],
  ],
])('%s finds %j', (rule, text, findings) => {
  expect(findingsOf(rule, text)).toEqual(findings);
});

const takesIn = (tag: string) =>
  `<${tag}> is not closed and takes in the rest of the article. Write </${tag}> where it ends.`;

test.each([
  ['a\n\n<details>\n<summary>x</summary>\n\nmore', `9:1 ${takesIn('details')}`],
  ['<details>\n\n<details>\n\nx\n\n</details>\n\nmore', `7:1 ${takesIn('details')}`],
  ['a <b>bold\n\nmore', `7:3 ${takesIn('b')}`],
  ['<ul><li><em>a</li></ul>\n\nmore', `7:9 ${takesIn('em')}`],
  ['a <a href="https://fees.example/">b\n\nmore', `7:3 ${takesIn('a')}`],
  ['a <title> b\n\nmore', `7:3 ${takesIn('title')}`],
  [
    'a\n\n<!-- never closed\n\nmore',
    '9:1 The comment is not closed and hides the rest of the article. Write --> where it ends.',
  ],
  [
    'text <!-- never closed\n\nmore',
    '7:6 The comment is not closed in its paragraph, so readers see it. Write --> where it ends.',
  ],
  [
    'a\n\n<?php b\n\nmore',
    '9:1 "<?" hides the text that follows from readers. Write ?> where it ends, or put it in ' +
      'backticks to show it.',
  ],
])('unclosed HTML in %j is found', (text, finding) => {
  expect(findingsOf('unclosed-html', text)).toEqual([finding]);
});

test('one tag with seven unknown attributes is one problem', () => {
  const attributes = 'ab'.split('').map((name) => `data-${name}="1" on${name}x="2" aria-${name}=3`);
  const text = articleText(`a <b class="c" ${attributes.join(' ')}>b</b>`);
  expect(problemsOf({ 'en/basics/a.md': text })).toEqual(['en/basics/a.md:7:3 ignored-attribute']);
});

test.each([
  '<!-- <script> in a comment -->\n\ntext',
  '<kbd>Ctrl</kbd> + <sub>2</sub><br/>',
  '<details><summary>More</summary>\n\nText <b>a</b>\n\n</details>',
  '<b>a <i>b</b> c</i> <kbd>d',
  '<abbr title="For example">e.g.</abbr>',
  '`<script>` and `<!-- a` \\<!-- b',
  '<https://example.com/>',
  '1 < 2 and a<b',
  '<table><tr><td align="right">1</td></tr></table>',
  '&lt;script&gt;',
  '<div id="x">\n\ntext\n\n</div>',
  '<a id="x"></a><a name="y"></a><span id="z">text</span>',
])('%j is valid', (text) => {
  for (const rule of rules) expect(findingsOf(rule, text)).toEqual([]);
});

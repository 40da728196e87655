import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    '<script>alert("<b>")</script>',
    ['7:1 The tag <script> is not allowed in articles. Remove it: articles cannot run code.'],
  ],
  [
    'a <font color="red">b</font>',
    ['7:3 The tag <font> is not allowed in articles. Remove it: the theme styles text.'],
  ],
  [
    '<b onclick="x()">b</b>',
    ['7:1 The attribute onclick of <b> is not allowed in articles. Remove it.'],
  ],
  [
    'text\n\n<details open\n  style="color:red">\n<summary>x</summary>\n</details>',
    ['9:1 The attribute style of <details> is not allowed in articles. Remove it.'],
  ],
  [
    '<iframe src="https://example.com/"></iframe>',
    [
      '7:1 The tag <iframe> is not allowed in articles. Link to the page instead. A link to ' +
        'a video, alone in its paragraph, becomes a player.',
    ],
  ],
  [
    '<p class="x">text</p>',
    ['7:1 The attribute class of <p> is not allowed in articles. Remove it.'],
  ],
  [
    '<SVG><circle/></SVG>',
    [
      '7:1 The tag <svg> is not allowed in articles. Put the drawing into public/ and ' +
        'write ![what it shows](/drawing.svg).',
      '7:6 The tag <circle> is not allowed in articles. Write it in Markdown, or ' +
        '`<circle>` in backticks to show the tag.',
    ],
  ],
  [
    'Enter <your-name>.',
    [
      '7:7 The tag <your-name> is not allowed in articles. Write it in Markdown, or ' +
        '`<your-name>` in backticks to show the tag.',
    ],
  ],
])('%j is found', (text, findings) => {
  expect(findingsOf('raw-html', text)).toEqual(findings);
});

test.each([
  '<!-- <script> in a comment -->',
  '<kbd>Ctrl</kbd> + <sub>2</sub><br/>',
  '<details><summary>More</summary>\n\nText\n\n</details>',
  '<abbr title="For example">e.g.</abbr>',
  '`<script>`',
  '<https://example.com/>',
  '1 < 2 and a<b',
  '<div id="x">\n\ntext\n\n</div>',
  '<a id="x"></a><a name="y"></a><span id="z">text</span>',
  '<table><tr><td align="right">1</td></tr></table>',
  '&lt;script&gt;',
])('%j is valid', (text) => {
  expect(findingsOf('raw-html', text)).toEqual([]);
});

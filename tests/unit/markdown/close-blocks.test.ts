import { expect, test } from 'vitest';
import { html } from './rendered.ts';

test('each header cell ends in a block of its own', () => {
  expect(html('| Head A | Head B |', '| - | - |', '| 1 | 2 |')).toContain('<th><div>Head A</div></th><th><div>Head B</div></th>');
});

test('the text of a list item ends before a list within it', () => {
  expect(html('- outer **text**', '  - inner')).toBe('<ul><li><div>outer <strong>text</strong></div><ul><li>inner</li></ul></li></ul>');
});

test('a list item with paragraphs, or without a block, stays as it is', () => {
  expect(html('- one', '- two')).toBe('<ul><li>one</li><li>two</li></ul>');
  expect(html('- one', '', '  - two')).toContain('<li><p>one</p><ul><li>two</li></ul></li>');
});

test('code stands in a frame', () => {
  expect(rendersCode('```js', 'let a;', '```')).toBe('<div class="code-frame"><pre><code class="language-js">let a;\n</code></pre></div>');
});

test('terms and their descriptions end in blocks', () => {
  expect(html('<dl><dt>Maker</dt><dd>0.10</dd></dl>')).toBe('<dl><dt><div>Maker</div></dt><dd><div>0.10</div></dd></dl>');
});

function rendersCode(...lines: string[]): string {
  // Line breaks within code count, so those that `html` drops are put back.
  return html(...lines).replace('</code>', '\n</code>');
}

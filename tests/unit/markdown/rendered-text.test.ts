import { expect, test } from 'vitest';
import { html } from '../../support/rendered.ts';

test('the text of a script is not shown, the text around it is', () => {
  expect(html('<p>before <script>alert(1)</script>after</p>')).toBe('<p>before after</p>');
});

test('markup in code and as entities stays text', () => {
  expect(html('`<b>x</b>` &lt;i&gt;')).toBe('<p><code>&#x3C;b>x&#x3C;/b></code> &#x3C;i></p>');
});

test('check boxes of authors can be neither sent nor ticked', () => {
  expect(html('<p>x <input type="password" name="secret"></p>')).toBe(
    '<p>x <input disabled type="checkbox"></p>',
  );
});

test.each([
  ['**bold** and *slanted*', '<p><strong>bold</strong> and <em>slanted</em></p>'],
  ['~~gone~~', '<p><del>gone</del></p>'],
  ['<kbd>Ctrl</kbd>', '<p><kbd>Ctrl</kbd></p>'],
  ['a  \nb', '<p>a<br>\nb</p>'],
  ['https://example.com', '<p><a href="https://example.com">https://example.com</a></p>'],
  [
    '[call](tel:+123) [write](mailto:a@b.example)',
    '<p><a href="tel:+123">call</a> <a href="mailto:a@b.example">write</a></p>',
  ],
  ['---\n\ntext', '<hr><p>text</p>'],
  ['<div>\n\n**bold**\n\n</div>', '<div><p><strong>bold</strong></p></div>'],
])('%j is rendered', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

import { expect, test } from 'vitest';
import { html } from '../../support/rendered.ts';

test.each([
  ['## Fees', '<h2 id="fees"><a class="heading-link" href="#fees">Fees</a></h2>'],
  [
    '### A `code` *word*',
    '<h3 id="a-code-word"><a class="heading-link" href="#a-code-word">A <code>code</code> ' +
      '<em>word</em></a></h3>',
  ],
  ['## See [this](/x/)', '<h2 id="see-this">See <a href="/help/x/">this</a></h2>'],
  ['## **[this](/x/)**', '<h2 id="this"><strong><a href="/help/x/">this</a></strong></h2>'],
])('a heading leads to itself unless it holds a link: %s', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test('a question that folds is no link, since a click on it unfolds', () => {
  expect(html('> [!QUESTION] Why?', '> So.')).not.toContain('heading-link');
});

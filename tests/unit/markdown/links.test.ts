import { expect, test } from 'vitest';
import { html } from '../../support/rendered.ts';

test.each([
  ['[x](/articles/fees/#top)', '<a href="/help/articles/fees/#top">x</a>'],
  ['[x](/)', '<a href="/help/">x</a>'],
  ['<a href="/articles/fees/">x</a>', '<a href="/help/articles/fees/">x</a>'],
  ['[x](#top)', '<a href="#top">x</a>'],
  ['[x](../fees/)', '<a href="../fees/">x</a>'],
  ['[x](//cdn.example/a)', '<a href="//cdn.example/a">x</a>'],
  ['[x](https://example.com/a)', '<a href="https://example.com/a">x</a>'],
  ['[x](mailto:a@b.example)', '<a href="mailto:a@b.example">x</a>'],
])('%s is put below the base path when it starts at the root', (markdown, expected) => {
  expect(html(markdown)).toBe(`<p>${expected}</p>`);
});

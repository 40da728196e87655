import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { escapeMarkdown, llmsText } from '../../../src/markdown/plain-markdown.ts';

/** The nodes of the first block and the text that they show. */
function shown(markdown: string): { types: string[]; text: string } {
  const [heading] = (
    markdownToMdast(markdown, { features: { gfm: true } }) as Nodes & { children: Nodes[] }
  ).children;
  const children = heading && 'children' in heading ? heading.children : [];
  return {
    types: children.map(({ type }) => type),
    text: children.map((child) => ('value' in child ? child.value : '')).join(''),
  };
}

test.each([
  'An ordinary title (with brackets), 100% plain!',
  'snake_case and _underlined_ and **bold** and `code`',
  '<img src=x onerror=alert(1)> & "quotes"',
  'a [link](/x/) and ![image](/y.png)',
  String.raw`back\slash and \* star`,
  '&lt;b&gt; and &#60; and R&D',
])('as Markdown, "%s" shows as written', (title) => {
  expect(shown(`# ${escapeMarkdown(title)}`)).toEqual({ types: ['text'], text: title });
});

test.each([
  ['R&D', 'R&D'],
  ['snake_case', 'snake_case'],
  ['two\nlines', 'two lines'],
])('%j stays readable as %j', (title, expected) => {
  expect(escapeMarkdown(title)).toBe(expected);
});

test('llms.txt has a name, a sentence, and a list for each section', () => {
  const text = llmsText('Site', 'What it is.', [
    {
      label: 'Fees',
      links: [
        { title: 'What [is] it?', href: 'https://example.com/a.md', description: 'All of it.' },
        { title: 'B', href: 'https://example.com/b.md', description: undefined },
      ],
    },
    { label: 'More', links: [] },
  ]);
  expect(text).toBe(String.raw`# Site

> What it is.

## Fees

- [What \[is\] it?](https://example.com/a.md): All of it.
- [B](https://example.com/b.md)

## More


`);
});

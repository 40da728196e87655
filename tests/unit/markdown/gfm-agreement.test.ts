import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { markdownToMdast } from 'satteri';
import { unified } from 'unified';
import { expect, test } from 'vitest';

const parts = {
  tables: '| Fee | Amount |\n| :-- | --: |\n| maker | 0.10 |\n| `a \\| b` | ~~old~~ **new** |',
  'task lists':
    '- [ ] open the app\n- [x] sign in\n  - nested bullet\n    1. ordered below\n    2. another',
  strikethrough: '~~gone~~, ~single~ and not ~ this ~.',
  autolinks: 'https://example.com, www.example.com, mail@example.com and <https://example.org>.',
  footnotes:
    'A note[^1] and a longer one[^long].\n\n[^1]: The short one.\n\n[^long]: The long ' +
    'one.\n\n    With a second paragraph.',
  'nested lists': '1. one\n\n   more\n2. two\n   > quote\n   >\n   > - within\n     - deeper',
  'plain Markdown':
    '# Heading *with* `code`\n\n* * *\n\nHard  \nbreak\\\nhere ![alt](/a.png "t") [link](/b/) [ref][r]\n\n```js\nlet a;\n```\n\n    indented\n\n<div>raw</div>\n\ntext <b>inline</b> &amp; more\n\n[r]: https://example.com',
};

/** How many nodes of each type a tree has. */
function countTypes(node: Nodes, counts: Record<string, number> = {}): Record<string, number> {
  counts[node.type] = (counts[node.type] ?? 0) + 1;
  if ('children' in node) for (const child of node.children) countTypes(child, counts);
  return counts;
}

const bySatteri = (markdown: string) =>
  countTypes(markdownToMdast(markdown, { features: { gfm: true, frontmatter: false } }) as Nodes);
const byRemark = (markdown: string) =>
  countTypes(unified().use(remarkParse).use(remarkGfm).parse(markdown));

test.each([...Object.entries(parts), ['all of it', Object.values(parts).join('\n\n')] as const])(
  'Sätteri and remark-gfm find the same nodes in %s',
  (_name, markdown) => {
    expect(bySatteri(markdown)).toEqual(byRemark(markdown));
  },
);

test('the comparison sees the extensions of GitHub', () => {
  expect(Object.keys(bySatteri(Object.values(parts).join('\n\n')))).toEqual(
    expect.arrayContaining([
      'table',
      'delete',
      'footnoteReference',
      'footnoteDefinition',
      'listItem',
      'link',
    ]),
  );
});

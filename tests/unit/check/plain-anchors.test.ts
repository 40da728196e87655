import fc from 'fast-check';
import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { nodesOf } from '../../../src/check/nodes.ts';
import { plainAnchors } from '../../../src/check/plain-anchors.ts';
import { rendered } from '../../support/rendered.ts';

function plain(markdown: string): string[] | undefined {
  const features = { gfm: true, frontmatter: false };
  return plainAnchors(nodesOf(markdownToMdast(markdown, { features }) as Root), markdown);
}

test.each([
  '## Fees\n\n### Fees\n\n## Fees',
  '## A *b* **c** `d` [e](/articles/x/)',
  '## \n\n## !!!\n\n## 费用',
  'Setext\n======\n\nOther\n-----',
  '- ## In a list\n\n> ## In a quote',
  '## Footnote label',
  '## Tom &amp; Jerry',
  'No heading.',
])('%j has the ids that its page has', (markdown) => {
  expect(plain(markdown)).toEqual(rendered(markdown).anchors);
});

test.each([
  '## A {#a}',
  '<a id="b"></a>\n\n## A',
  '> [!QUESTION] A\n> b',
  '## A[^1]\n\n[^1]: b',
  '## A ![b](c.png)',
])('%j needs the renderer', (markdown) => {
  expect(plain(markdown)).toBeUndefined();
});

test('any heading that is judged without the renderer has the id of its page', () => {
  const parts = ['a', 'B', 'é', '1', ' ', '-', '_', '*', '`', '.', '&', '~', '[', ']', '(', ')'];
  const heading = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.array(heading, { maxLength: 4 }), (headings) => {
      const markdown = headings.map((text) => `## ${text}\n\nText.\n`).join('\n');
      const ids = plain(markdown);
      if (ids !== undefined) expect(ids).toEqual(rendered(markdown).anchors);
    }),
  );
});

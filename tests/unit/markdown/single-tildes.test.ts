import { expect, test } from 'vitest';
import { nodesOf, parseMarkdown } from '../../../src/markdown/mdast-nodes.ts';
import { portableMarkdown } from '../../../src/markdown/prepare.ts';
import { withSingleTildes } from '../../../src/markdown/single-tildes.ts';
import type { Root } from 'mdast';
import { html } from '../../support/rendered.ts';

const texts: [markdown: string, page: string][] = [
  ['1~3 days or 2~4 days', '1~3 days or 2~4 days'],
  ['~5 and ~6', '~5 and ~6'],
  ['~a~', '~a~'],
  ['~~a~~', '<del>a</del>'],
  ['1~3 ~~b~~ 1~3', '1~3 <del>b</del> 1~3'],
  ['~~1~3 or 2~4~~', '<del>1~3 or 2~4</del>'],
  [String.raw`\~a~ b~`, '~a~ b~'],
  ['`~a~` ~b~', '<code>~a~</code> ~b~'],
  ['[~a~](/x~y~z/)', '<a href="/help/x~y~z/">~a~</a>'],
  ['**~a~** *b~c~*', '<strong>~a~</strong> <em>b~c~</em>'],
];

test.each(texts)('%j is %s', (markdown, page) => {
  expect(html(markdown)).toBe(`<p>${page}</p>`);
  expect(html(portableMarkdown(markdown))).toBe(`<p>${page}</p>`);
});

test.each(texts)('the check reads %j in the same way', (markdown, page) => {
  const tree = withSingleTildes(parseMarkdown(markdown) as Root, markdown);
  const nodes = nodesOf(tree);
  expect(nodes.filter(({ type }) => type === 'delete')).toHaveLength(
    page.split('<del>').length - 1,
  );
  for (const node of nodes) {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type === 'text' && node.value === '~') expect(markdown.slice(start, end)).toBe('~');
  }
});

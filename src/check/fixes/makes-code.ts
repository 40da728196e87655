import { markdownToMdast } from 'satteri';
import type { Nodes, Root } from 'mdast';
import { spliced } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import { nodesOf } from '../nodes.ts';
import { oncePer } from '../once-per.ts';
import type { ParsedArticle } from '../parsed-article.ts';

const codeBefore = oncePer(({ nodes, text }: ParsedArticle) => indentedLines(nodes, text));

/**
 * Returns whether replacements turn text into code. An indent means nothing in a line that
 * continues a paragraph, but makes code of it where the paragraph ends above.
 */
export function makesCode(parsed: ParsedArticle, splices: readonly Splice[]): boolean {
  // MDX has no code by indent.
  if (parsed.article.format === 'mdx' || !/^[ \t>]*(?: {4}|\t)/m.test(parsed.text)) return false;
  // The text has spaces in place of the front matter.
  const body = parsed.text.lastIndexOf('\n', parsed.text.search(/\S/)) + 1;
  const inBody = splices.filter(({ start }) => start >= body);
  if (inBody.length === 0) return false;
  const text = spliced(parsed.text, inBody);
  const tree = markdownToMdast(text, { features: { gfm: true, frontmatter: false } }) as Root;
  return indentedLines(nodesOf(tree), text) > codeBefore(parsed);
}

/** Returns the number of lines in blocks of code without fences. */
function indentedLines(nodes: readonly Nodes[], text: string): number {
  return nodes.reduce((sum, node) => {
    if (node.type !== 'code') return sum;
    const isFenced = /^(?:`{3}|~{3})/.test(text.slice(node.position?.start.offset ?? 0));
    return isFenced ? sum : sum + node.value.split('\n').length;
  }, 0);
}

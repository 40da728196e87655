import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Splice } from '../text/splice.ts';
import { spliced } from '../text/splice.ts';

/** A comment for the check: `<!-- check-disable-next-line vague-link: the name of a button -->`. */
export type CheckComment = {
  /** Behind `check-`: `disable-next-line`. */
  readonly command: string;
  /** Names of rules. */
  readonly rules: readonly string[];
  /** Empty if there is none. */
  readonly reason: string;
};

const COMMENT = /^check-(?<command>[a-z-]+)(?![\w-])(?<names>[^:]*)(?::(?<reason>.*))?$/s;
const HTML_COMMENT = /<!--\s*(?<text>check-[\s\S]*?)-->/g;

/** Reads the text of a comment, without its marks; undefined if it is not for the check. */
export function readCheckComment(text: string): CheckComment | undefined {
  const { command, names = '', reason = '' } = COMMENT.exec(text.trim())?.groups ?? {};
  if (command === undefined) return undefined;
  return { command, rules: names.split(/[\s,]+/).filter(Boolean), reason: reason.trim() };
}

/** Returns Markdown without the comments for the check, which are not for readers. */
export function withoutCheckComments(markdown: string): string {
  if (!/<!--\s*check-/.test(markdown)) return markdown;
  const tree = markdownToMdast(markdown, { features: { gfm: true, frontmatter: false } }) as Root;
  return spliced(markdown, commentsIn(tree, markdown));
}

function commentsIn(node: Nodes, markdown: string): Splice[] {
  if ('children' in node) return node.children.flatMap((child) => commentsIn(child, markdown));
  if (node.type !== 'html') return [];
  const offset = node.position?.start.offset ?? 0;
  return [...node.value.matchAll(HTML_COMMENT)].map(({ 0: { length }, index }) => {
    const start = offset + index;
    // The line stays: without it, the paragraphs around the comment would become one.
    return { start, end: start + length, text: '' };
  });
}

import type { Nodes } from 'mdast';
import { nodesOf } from './mdast-nodes.ts';

/**
 * The source of a paragraph, heading, table cell or link text: without the marks of quotes and the
 * indentation of lists at the beginning of its lines.
 */
export type InlineText = {
  readonly node: Nodes;
  readonly text: string;
  /** Offset in the Markdown for each character of the text, and for its end. */
  readonly offsets: readonly number[];
  /** Whether a character is plain text or a delimiter: not in code, HTML, a link or an escape. */
  readonly isPlain: (index: number) => boolean;
  /** The struck-out texts in it. */
  readonly deletions: readonly Nodes[];
};

const INLINE = new Set<string>(['paragraph', 'heading', 'tableCell']);
const TRANSPARENT = new Set<string>(['text', 'strong', 'emphasis', 'delete', 'break']);
const ESCAPE = /\\[!-/:-@[-`{-~]/gy;

/** Returns every run of inline text in a tree, in order. Delimiters pair only within one. */
export function inlineTextsOf(tree: Nodes, markdown: string): InlineText[] {
  return nodesOf(tree).flatMap((node) => {
    if (!('children' in node)) return [];
    const { type } = node as { type: string };
    const isInline =
      INLINE.has(type) || type === 'mdxJsxTextElement' || isBracketed(node, markdown);
    return isInline && node.children.length > 0 ? [inlineText(node, markdown)] : [];
  });
}

/** A link with a text of its own, not a bare URL. */
function isBracketed({ type, position }: Nodes, markdown: string): boolean {
  return (
    (type === 'link' || type === 'linkReference') &&
    markdown.charAt(position?.start.offset ?? 0) === '['
  );
}

function inlineText(node: Nodes & { children: Nodes[] }, markdown: string): InlineText {
  const start = node.children[0]?.position?.start.offset ?? 0;
  const end = node.children.at(-1)?.position?.end.offset ?? start;
  const hidden = new Set<number>();
  const deletions: Nodes[] = [];
  const visit = (child: Nodes) => {
    if (child.type === 'delete') deletions.push(child);
    if (TRANSPARENT.has(child.type)) {
      if ('children' in child) child.children.forEach(visit);
      return;
    }
    const to = child.position?.end.offset ?? 0;
    for (let at = child.position?.start.offset ?? to; at < to; at++) hidden.add(at);
  };
  node.children.forEach(visit);

  let text = '';
  const offsets: number[] = [];
  for (let at = start; at < end; at++) {
    text += markdown.charAt(at);
    offsets.push(at);
    if (markdown.charAt(at) === '\n') while (/[ \t>]/.test(markdown.charAt(at + 1))) at++;
    ESCAPE.lastIndex = at;
    if (hidden.has(at) || !ESCAPE.test(markdown)) continue;
    hidden.add(at).add(at + 1);
  }
  offsets.push(end);
  return { node, text, offsets, deletions, isPlain: (index) => !hidden.has(offsets[index] ?? -1) };
}

import type { Nodes } from 'mdast';
import { nodesOf } from './mdast-nodes.ts';

/**
 * The source of a paragraph, heading, table cell or link text: without the marks of quotes and the
 * indentation of lists at the beginning of its lines.
 */
export type InlineText = {
  readonly node: Nodes;
  readonly text: string;
  /** Returns the offset in the Markdown of a character of the text, or of its end. */
  readonly offsetOf: (index: number) => number;
  /** Whether a character is plain text or a delimiter: not in code, HTML, a link or an escape. */
  readonly isPlain: (index: number) => boolean;
  /** The struck-out texts in it. */
  readonly deletions: readonly Nodes[];
};

const INLINE = new Set<string>(['paragraph', 'heading', 'tableCell']);
const TRANSPARENT = new Set<string>(['text', 'strong', 'emphasis', 'delete', 'break']);

/** Without these characters, a text has neither delimiters nor ids. */
const MARKS = /[*_~{]/;

/**
 * Returns every inline text of a tree that has delimiters or braces, in order. Delimiters pair only
 * within one.
 */
export function inlineTextsOf(tree: Nodes, markdown: string): InlineText[] {
  return nodesOf(tree).flatMap((node) => {
    if (!('children' in node)) return [];
    const { type } = node as { type: string };
    const isInline =
      INLINE.has(type) || type === 'mdxJsxTextElement' || isBracketed(node, markdown);
    if (!isInline || node.children.length === 0) return [];
    const start = node.children[0]?.position?.start.offset ?? 0;
    const end = node.children.at(-1)?.position?.end.offset ?? start;
    const source = markdown.slice(start, end);
    return MARKS.test(source) ? [inlineText(node, source, start)] : [];
  });
}

/** A link with a text of its own, not a bare URL. */
function isBracketed({ type, position }: Nodes, markdown: string): boolean {
  return (
    (type === 'link' || type === 'linkReference') &&
    markdown.charAt(position?.start.offset ?? 0) === '['
  );
}

function inlineText(
  node: Nodes & { children: Nodes[] },
  source: string,
  start: number,
): InlineText {
  const hidden: { readonly from: number; readonly to: number }[] = [];
  const deletions: Nodes[] = [];
  // Not recursive: an include may be nested deeper than the stack allows.
  const waiting = node.children.toReversed();
  for (let child = waiting.pop(); child; child = waiting.pop()) {
    if (child.type === 'delete') deletions.push(child);
    if (!TRANSPARENT.has(child.type)) {
      const { start: from, end: to } = child.position ?? {};
      hidden.push({ from: from?.offset ?? 0, to: to?.offset ?? 0 });
    } else if ('children' in child) waiting.push(...child.children.toReversed());
  }

  const lines: { readonly index: number; readonly offset: number }[] = [];
  let [text, offset] = ['', start];
  for (const [number, line] of source.split('\n').entries()) {
    const bare = number === 0 ? line : line.replace(/^[ \t>]+/, '');
    if (number > 0) text += '\n';
    lines.push({ index: text.length, offset: offset + line.length - bare.length });
    text += bare;
    offset += line.length + 1;
  }
  const offsetOf = (index: number) => {
    const line = lastUpTo(lines, (candidate) => candidate.index <= index);
    return line ? line.offset + index - line.index : start;
  };
  const isPlain = (index: number) => {
    const at = offsetOf(index);
    const atom = lastUpTo(hidden, ({ from }) => from <= at);
    return !(atom && at < atom.to) && !isEscaped(text, index);
  };
  return { node, text, offsetOf, isPlain, deletions };
}

/** Returns the last element of a sorted list that meets a condition, as all before it do. */
function lastUpTo<Item>(list: readonly Item[], meets: (item: Item) => boolean): Item | undefined {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && meets(item)) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text[index - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

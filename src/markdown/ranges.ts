import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';

type Range = { readonly start: number; readonly end: number; readonly kind: 'code' | 'text' };

/**
 * Tells what a place in a Markdown text is: code, text, or else markup, such as an address, a title or raw HTML.
 * @returns to be asked for places from front to back, in characters
 */
export function rangesOf(markdown: string): (offset: number) => Range['kind'] | undefined {
  const ranges = collect(
    markdownToMdast(markdown, { features: { gfm: true, frontmatter: false } }) as Nodes,
    [],
  ).sort((a, b) => a.start - b.start);
  let next = 0;
  return (offset) => {
    while ((ranges[next]?.end ?? Infinity) <= offset) next++;
    const range = ranges[next];
    return range && range.start <= offset ? range.kind : undefined;
  };
}

function collect(node: Nodes, found: Range[]): Range[] {
  const kind =
    node.type === 'code' || node.type === 'inlineCode'
      ? 'code'
      : node.type === 'text'
        ? 'text'
        : undefined;
  if (kind)
    found.push({
      start: node.position?.start.offset ?? 0,
      end: node.position?.end.offset ?? 0,
      kind,
    });
  else if ('children' in node) for (const child of node.children) collect(child, found);
  return found;
}

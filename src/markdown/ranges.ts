import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';

type Range = { readonly start: number; readonly end: number; readonly kind: 'code' | 'text' };

/**
 * Returns a function that says whether an offset in a Markdown text is in code or text; undefined
 * for markup such as a URL, a title or raw HTML. Call it with increasing offsets, in characters.
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
  const kind = kindOf(node);
  if (kind)
    found.push({
      start: node.position?.start.offset ?? 0,
      end: node.position?.end.offset ?? 0,
      kind,
    });
  else if ('children' in node) for (const child of node.children) collect(child, found);
  return found;
}

function kindOf({ type }: Nodes): Range['kind'] | undefined {
  if (type === 'code' || type === 'inlineCode') return 'code';
  return type === 'text' ? 'text' : undefined;
}

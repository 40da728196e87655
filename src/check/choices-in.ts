import type { Nodes } from 'mdast';
import { site } from '../config/settings.ts';
import { textOf } from './nodes.ts';

/** A block that begins with a value of a choice: `> [!EU]`, or `<Choice value="eu">` in .mdx. */
export type WrittenVariant = {
  readonly value: string;
  readonly node: Nodes;
  /** The block as written. */
  readonly text: string;
};

/** Blocks of one group next to each other, as the page shows them. */
export type WrittenChoice = {
  readonly group: string;
  readonly variants: readonly WrittenVariant[];
};

const MARKER = /^\[!([\w-]+)\][ \t]*(?:\n|$)/;

const groupOf = new Map(
  Object.entries(site.choices).flatMap(([group, values]) =>
    Object.keys(values).map((value) => [value, group] as const),
  ),
);

/**
 * Returns the choices of an article. A block alone is a choice with one variant.
 * @param source the text that the tree was parsed from
 */
export function choicesIn(tree: Nodes, source: string): WrittenChoice[] {
  if (!('children' in tree)) return [];
  const found: { group: string; variants: WrittenVariant[] }[] = [];
  let open: (typeof found)[number] | undefined;
  for (const node of tree.children) {
    const value = valueOf(node);
    const group = groupOf.get(value ?? '');
    if (value === undefined || group === undefined) {
      open = undefined;
      found.push(...(choicesIn(node, source) as typeof found));
      continue;
    }
    if (open?.group !== group || open.variants.some((variant) => variant.value === value)) {
      open = { group, variants: [] };
      found.push(open);
    }
    const { start, end } = node.position ?? {};
    open.variants.push({ value, node, text: source.slice(start?.offset, end?.offset) });
  }
  const nested = found.flatMap(({ variants }) =>
    variants.flatMap(({ node }) => choicesIn(node, source)),
  );
  return [...found, ...nested];
}

/** Returns the marker of a value, as writers see it: `[!EU]`. */
export function markerOf(value: string): string {
  return `[!${value.toUpperCase()}]`;
}

function valueOf(node: Nodes): string | undefined {
  if (node.type === 'blockquote') {
    const [first] = node.children;
    if (first?.type !== 'paragraph' || first.children[0]?.type !== 'text') return undefined;
    const line = first.children
      .slice(0, 2)
      .map((child) => (child.type === 'break' ? '\n' : textOf(child)))
      .join('');
    return MARKER.exec(line)?.[1]?.toLowerCase();
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  if (node.name === 'App' || node.name === 'Web') return node.name.toLowerCase();
  if (node.name !== 'Choice') return undefined;
  return node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' &&
    attribute.name === 'value' &&
    typeof attribute.value === 'string'
      ? [attribute.value]
      : [],
  )[0];
}

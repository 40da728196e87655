import type { Nodes } from 'mdast';
import type { Position } from '../text/line-column.ts';
import { positionOf } from './nodes.ts';
import type { Tag } from './tags.ts';

/** Where a link or an image leads, as the parser gives it: entities and backslashes are resolved. */
export type Address = Position & { readonly kind: 'link' | 'image'; readonly address: string };

/** All addresses of an article: links, images, definitions, and those of `<a>` and `<img>`. */
export function addressesOf(nodes: readonly Nodes[], tags: readonly Tag[]): Address[] {
  const shown = new Set(
    nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : [])),
  );
  const linked = new Set(
    nodes.flatMap((node) => (node.type === 'linkReference' ? [node.identifier] : [])),
  );
  const inMarkdown = nodes.flatMap((node): Address[] => {
    if (node.type === 'link' || node.type === 'image')
      return [{ ...positionOf(node), kind: node.type, address: node.url }];
    if (node.type !== 'definition') return [];
    const kind = shown.has(node.identifier) && !linked.has(node.identifier) ? 'image' : 'link';
    return [{ ...positionOf(node), kind, address: node.url }];
  });
  const inTags = tags.flatMap(({ name, properties: { href, src }, line, column }): Address[] => {
    if (name === 'a' && typeof href === 'string')
      return [{ line, column, kind: 'link', address: href }];
    return name === 'img' && typeof src === 'string'
      ? [{ line, column, kind: 'image', address: src }]
      : [];
  });
  return [...inMarkdown, ...inTags];
}

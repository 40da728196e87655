import type { Nodes } from 'mdast';
import type { Position } from '../text/line-column.ts';
import { positionOf } from './nodes.ts';
import type { Tag } from './tags.ts';

/** The URL of a link or an image, as the parser returns it: without entities and backslashes. */
export type WrittenUrl = Position & { readonly kind: 'link' | 'image'; readonly url: string };

/** Returns all URLs of an article: of links, images, definitions, `<a>` and `<img>`. */
export function writtenUrls(nodes: readonly Nodes[], tags: readonly Tag[]): WrittenUrl[] {
  const shown = new Set<string>();
  const linked = new Set<string>();
  for (const node of nodes) {
    if (node.type === 'imageReference') shown.add(node.identifier);
    if (node.type === 'linkReference') linked.add(node.identifier);
  }
  const inMarkdown: WrittenUrl[] = [];
  for (const node of nodes) {
    if (node.type === 'link' || node.type === 'image') {
      inMarkdown.push({ ...positionOf(node), kind: node.type, url: node.url });
    } else if (node.type === 'definition') {
      const isImage = shown.has(node.identifier) && !linked.has(node.identifier);
      const kind = isImage ? 'image' : 'link';
      inMarkdown.push({ ...positionOf(node), kind, url: node.url });
    }
  }
  const inTags = tags.flatMap(({ name, properties: { href, src }, line, column }): WrittenUrl[] => {
    if (name === 'a' && typeof href === 'string')
      return [{ line, column, kind: 'link', url: href }];
    return name === 'img' && typeof src === 'string'
      ? [{ line, column, kind: 'image', url: src }]
      : [];
  });
  return [...inMarkdown, ...inTags];
}

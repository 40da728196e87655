import type { Nodes } from 'mdast';
import { unescapeUrl } from './unescape-url.ts';
import type { Splice } from '../../../text/splice.ts';
import { spliced } from '../../../text/splice.ts';
import { parsedNodes, rangeOf } from './code-mask.ts';

/** `](url "title")` at the end of a link or an image. */
const INLINE =
  /\]\(\s*(?<url><[^<>\n]*>|[^\s<](?:\\.|[^\s\\])*?|)(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\s*\)$/;
const DEFINITION = /^\[(?:\\.|[^\]\\])+\]:\s*(?<url><[^<>\n]*>|\S+)/;

/**
 * Replaces the URLs of links, images and definitions.
 * @param resolve returns the new URL, or undefined to leave it as written
 */
export function withLinks(
  text: string,
  resolve: (url: string, isImage: boolean) => string | undefined,
): string {
  const splices = parsedNodes(text).flatMap((node): Splice[] => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return [];
    const found = urlRange(text, node);
    if (!found) return [];
    const url = resolve(unescapeUrl(found.written), node.type === 'image');
    return url === undefined ? [] : [{ start: found.start, end: found.end, text: url }];
  });
  // An image within a link comes before the URL of the link.
  return spliced(text, splices);
}

function urlRange(text: string, node: Nodes) {
  const { start, end } = rangeOf(node);
  // The text of a link may hold `](` too, so the search begins behind it.
  const inner = 'children' in node ? node.children.at(-1) : undefined;
  const from = inner ? rangeOf(inner).end : start;
  const source = text.slice(from, end);
  const match = (node.type === 'definition' ? DEFINITION : INLINE).exec(source);
  const written = match?.groups?.['url'];
  if (!match || written === undefined || written === '') return undefined;
  const at = from + match.index + match[0].indexOf(written, node.type === 'definition' ? 3 : 2);
  return { start: at, end: at + written.length, written };
}

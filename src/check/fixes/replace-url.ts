import type { Nodes } from 'mdast';
import type { Splice } from '../../text/splice.ts';
import type { Position } from '../../text/line-column.ts';
import { positionOf } from '../nodes.ts';
import type { ParsedArticle } from '../parsed-article.ts';
import type { Fix } from '../rule.ts';

/**
 * Returns a fix that replaces the URL of a link or an image: in brackets, in a definition, or in
 * an attribute. Leaves a bare URL, whose text readers see.
 * @param position where the link begins
 */
export function replaceUrl(position: Position, from: string, to: string): Fix {
  return (parsed) => {
    const node = parsed.nodes.find(
      (one) => isAt(one, position) && 'url' in one && one.url === from,
    );
    const range = node ? urlRange(parsed.text, node, from) : attributeRange(parsed, position, from);
    return range ? [{ ...range, text: to }] : [];
  };
}

type Range = Omit<Splice, 'text'>;

function isAt(node: Nodes, { line, column }: Position): boolean {
  const start = positionOf(node);
  return start.line === line && start.column === column;
}

function urlRange(text: string, node: Nodes, url: string): Range | undefined {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (!/[[!]/.test(text[start] ?? '')) return undefined;
  const from = node.type === 'definition' ? /\]:/ : /\]\(/;
  const content =
    'children' in node ? (node.children.at(-1)?.position?.end.offset ?? start) : start;
  const opening = from.exec(text.slice(content, end));
  const first = content + (opening?.index ?? 0) + 2;
  const written = /^\s*(?<bracket><?)(?<url>[^\n]*)/.exec(text.slice(first, end));
  if (!opening || !written?.groups?.['url']?.startsWith(url)) return undefined;
  const bracket = written.groups['bracket'] ?? '';
  const at = first + written[0].length - written.groups['url'].length;
  return bracket === '' || text[at + url.length] !== '>'
    ? { start: at, end: at + url.length }
    : { start: at - 1, end: at + url.length + 1 };
}

function attributeRange({ tags, text }: ParsedArticle, position: Position, url: string) {
  const tag = tags.find(({ line, column }) => line === position.line && column === position.column);
  if (!tag) return undefined;
  const start = text.lastIndexOf('<', tag.end - 1);
  const source = text.slice(start, tag.end);
  const quoted = ['"', "'"].map((quote) => source.indexOf(`=${quote}${url}${quote}`));
  const at = Math.max(...quoted);
  return at < 0 ? undefined : { start: start + at + 2, end: start + at + 2 + url.length };
}

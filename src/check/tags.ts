import type { Element, Properties } from 'hast';
import type { Nodes } from 'mdast';
import { htmlToHast } from 'satteri';
import type { Position } from '../text/line-column.ts';
import { positionOf } from './nodes.ts';
import { positionsIn } from '../text/line-column.ts';

/** An opening HTML tag in Markdown, or lower-case JSX. */
export type Tag = Position & {
  /** Lower case. */
  readonly name: string;
  /** Decoded attributes by their names in hast: `onClick`, `className`. */
  readonly properties: Properties;
  /** Offset of the tag in the parsed text. */
  readonly start: number;
  /** Offset behind the tag in the parsed text. */
  readonly end: number;
};

/** A tag or a comment in HTML. */
export type HtmlToken = Position & {
  readonly kind: 'open' | 'close' | 'comment';
  /** Lower case; empty for comments. */
  readonly name: string;
  /** Source of the attributes. */
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
  /** Whether a comment has its end, and a tag its angle bracket. */
  readonly isComplete: boolean;
};

/**
 * A comment, an end tag or an opening tag. Each alternative also matches up to the end of the text:
 * otherwise an unclosed one would make the search quadratic.
 */
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<\/(?<close>[a-z][^\s/>]*)[^>]*(?:>|$)|<(?<name>[a-z][^\s/>]*)(?<attributes>(?:[^"'>]+|"[^"]*(?:"|$)|'[^']*(?:'|$))*)(?:>|$)/gi;
const RAW_TEXT = /^(script|style|textarea|title|xmp|iframe|noembed|noframes)$/;

/** Returns the tags of a node: those in its HTML, or the tag of a JSX element. */
export function tagsOf(node: Nodes): Tag[] {
  if (node.type === 'html')
    return tagsIn(node.value, positionOf(node), node.position?.start.offset ?? 0);
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  if (!isElement || !node.name || !/^[a-z]/.test(node.name)) return [];
  // The value of an expression is unknown.
  const known = node.attributes
    .filter((attribute) => attribute.type === 'mdxJsxAttribute')
    .map(
      ({ name, value }) =>
        [name, typeof value === 'object' && value !== null ? undefined : (value ?? true)] as const,
    );
  return [
    {
      ...positionOf(node),
      name: node.name.toLowerCase(),
      properties: Object.fromEntries(known),
      start: node.position?.start.offset ?? 0,
      end: node.position?.end.offset ?? 0,
    },
  ];
}

function tagsIn(html: string, start: Position, offset: number): Tag[] {
  return tokensIn(html, start, offset).flatMap(
    ({ kind, attributes, line, column, name, start: from, end }) =>
      kind === 'open'
        ? [{ line, column, name, properties: propertiesOf(attributes), start: from, end }]
        : [],
  );
}

/** Returns the tags and comments of a node in HTML, without those inside scripts and the like. */
export function htmlTokens(node: Nodes): HtmlToken[] {
  return node.type === 'html'
    ? tokensIn(node.value, positionOf(node), node.position?.start.offset ?? 0)
    : [];
}

function tokensIn(html: string, start: Position, offset: number): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const positionAt = positionsIn(html, start);
  let hiddenUntil = 0;
  for (const match of html.matchAll(TAG)) {
    if (match.index < hiddenUntil) continue;
    const { name, close, attributes = '' } = match.groups ?? {};
    const [source] = match;
    const end = match.index + source.length;
    const lowerCase = (name ?? close ?? '').toLowerCase();
    if (name !== undefined && RAW_TEXT.test(lowerCase)) hiddenUntil = endTag(html, lowerCase, end);
    const isComment = lowerCase === '';
    const openOrClose = name === undefined ? 'close' : 'open';
    tokens.push({
      ...positionAt(match.index),
      kind: isComment ? 'comment' : openOrClose,
      name: lowerCase,
      attributes,
      start: offset + match.index,
      end: offset + end,
      isComplete: source.endsWith(isComment ? '-->' : '>'),
    });
  }
  return tokens;
}

/** Returns the offset of an end tag; the end of the HTML if there is none. */
function endTag(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

/** Parses attributes with the engine of the pages, on an element that allows all of them. */
function propertiesOf(attributes: string): Properties {
  if (attributes.trim() === '') return {};
  const root = htmlToHast(`<i ${attributes.replace(/\/\s*$/, '')}></i>`, { fragment: true });
  const [element] = 'children' in root ? (root.children as Element[]) : [];
  return { ...element?.properties };
}

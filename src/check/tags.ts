import type { Element, Properties } from 'hast';
import type { Html, Nodes } from 'mdast';
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

/**
 * Returns the tags of a node: those in its HTML, or the tag of a JSX element.
 * @param text the parsed text
 */
export function tagsOf(node: Nodes, text: string): Tag[] {
  if (node.type === 'html') return tagsIn(node, text);
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

function tagsIn(node: Html, text: string): Tag[] {
  return tokensIn(node, text).flatMap(
    ({ kind, attributes, line, column, name, start: from, end }) =>
      kind === 'open'
        ? [{ line, column, name, properties: propertiesOf(attributes), start: from, end }]
        : [],
  );
}

/** Returns the tags and comments of a node in HTML, without those inside scripts and the like. */
export function htmlTokens(node: Nodes, text: string): HtmlToken[] {
  return node.type === 'html' ? tokensIn(node, text) : [];
}

function tokensIn(node: Html, text: string): HtmlToken[] {
  const { value: html } = node;
  const tokens: HtmlToken[] = [];
  const writtenAt = writtenOffsets(node, text);
  const start = node.position?.start.offset ?? 0;
  // Only the lines of the node: counting those of the text for each node takes quadratic time.
  const positionAt = positionsIn(text.slice(start, node.position?.end.offset), positionOf(node));
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
      ...positionAt(writtenAt(match.index) - start),
      kind: isComment ? 'comment' : openOrClose,
      name: lowerCase,
      attributes,
      start: writtenAt(match.index),
      // The tag ends on the line of its last character.
      end: writtenAt(end - 1) + 1,
      isComplete: source.endsWith(isComment ? '-->' : '>'),
    });
  }
  return tokens;
}

/**
 * Returns a function that turns offsets in the HTML of a node into offsets in the text. The HTML of
 * a quote or a list item lacks what its lines begin with.
 */
function writtenOffsets({ value, position }: Html, text: string): (offset: number) => number {
  const start = position?.start.offset ?? 0;
  const source = text.slice(start, position?.end.offset ?? start);
  if (source === value) return (offset) => start + offset;
  const lines = source.split('\n');
  let [from, at] = [start, 0];
  const starts = value.split('\n').map((line, index) => {
    const written = lines[index] ?? '';
    const prefix = Math.max(0, written.length - line.length);
    const range = { at, written: from + prefix };
    from += written.length + 1;
    at += line.length + 1;
    return range;
  });
  return (offset) => {
    const line = starts.findLast((one) => one.at <= offset) ?? { at: 0, written: start };
    return line.written + offset - line.at;
  };
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

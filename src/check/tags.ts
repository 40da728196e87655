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
  /** Offset behind the tag in the parsed text. */
  readonly end: number;
};

/**
 * A comment or an opening tag. Each alternative also matches up to the end of the text:
 * otherwise an unclosed one would make the search quadratic.
 */
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(?<name>[a-z][^\s/>]*)(?<attributes>(?:[^"'>]+|"[^"]*(?:"|$)|'[^']*(?:'|$))*)(?:>|$)/gi;
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
      end: node.position?.end.offset ?? 0,
    },
  ];
}

function tagsIn(html: string, start: Position, offset: number): Tag[] {
  const tags: Tag[] = [];
  const positionAt = positionsIn(html, start);
  let hiddenUntil = 0;
  for (const match of html.matchAll(TAG)) {
    const { name, attributes = '' } = match.groups ?? {};
    if (name === undefined || match.index < hiddenUntil) continue;
    const end = match.index + match[0].length;
    const lowerCase = name.toLowerCase();
    if (RAW_TEXT.test(lowerCase)) {
      const close = html.slice(end).search(new RegExp(`</${lowerCase}`, 'i'));
      hiddenUntil = close === -1 ? html.length : end + close;
    }
    tags.push({
      ...positionAt(match.index),
      name: lowerCase,
      properties: propertiesOf(attributes),
      end: offset + end,
    });
  }
  return tags;
}

/** Parses attributes with the engine of the pages, on an element that allows all of them. */
function propertiesOf(attributes: string): Properties {
  if (attributes.trim() === '') return {};
  const root = htmlToHast(`<i ${attributes.replace(/\/\s*$/, '')}></i>`, { fragment: true });
  const [element] = 'children' in root ? (root.children as Element[]) : [];
  return { ...element?.properties };
}

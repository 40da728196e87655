import type { Element, Properties } from 'hast';
import type { Nodes } from 'mdast';
import { htmlToHast } from 'satteri';
import type { Position } from '../text/line-column.ts';
import { positionOf } from './nodes.ts';
import { positionsIn } from '../text/line-column.ts';

/** The opening of an HTML element as a writer wrote it, in Markdown or as lower-case JSX. */
export type Tag = Position & {
  /** Lower case. */
  readonly name: string;
  /** Attributes as the page's engine reads them, entities decoded, by their names in hast: `onClick`, `className`. */
  readonly properties: Properties;
  /** Where the tag ends in the parsed text. */
  readonly end: number;
};

/**
 * A comment, or the opening of an element with what is text in it until its end, such as a script. Each alternative also
 * ends where the text does, so that no text makes the search start over and over.
 */
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(?<name>[a-z][^\s/>]*)(?<attributes>(?:[^"'>]+|"[^"]*(?:"|$)|'[^']*(?:'|$))*)(?:>|$)/gi;
const RAW_TEXT = /^(script|style|textarea|title|xmp|iframe|noembed|noframes)$/;

/** The tags of a node: those in a piece of HTML, or the one of a JSX element. */
export function tagsOf(node: Nodes): Tag[] {
  if (node.type === 'html')
    return tagsIn(node.value, positionOf(node), node.position?.start.offset ?? 0);
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  if (!isElement || !node.name || !/^[a-z]/.test(node.name)) return [];
  // What an expression will give is not known before the article runs.
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

/** Reads attributes with the engine of the pages; the element they are put on takes any, anywhere. */
function propertiesOf(attributes: string): Properties {
  if (attributes.trim() === '') return {};
  const root = htmlToHast(`<i ${attributes.replace(/\/\s*$/, '')}></i>`, { fragment: true });
  const [element] = 'children' in root ? (root.children as Element[]) : [];
  return { ...element?.properties };
}

import type { Element, Root } from 'hast';
import type { Positioned } from './elements.ts';
import { isReservedId } from './reserved-ids.ts';
import { isValidId } from './written-ids.ts';

/** Elements without an end or without a box, which cannot be the target of a link. */
const NO_TARGET = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/**
 * Keeps the ids that an article gives its elements, as targets of links: `<a id="x"></a>`,
 * `<a name="x">`, `<h2 id="x">`. Removes invalid ones and those of the page around it. No link has
 * an id afterwards: scripts that look for a variable of that name would find its URL.
 * @param isOwn tells the ids that come from the parser
 */
export function keepAnchors(elements: readonly Positioned[], isOwn: (id: string) => boolean): void {
  for (const { element, parent } of elements) {
    const { id, name, ...properties } = element.properties;
    if (typeof id === 'string' && isOwn(id)) continue;
    element.properties = properties;
    const wanted = anchorOf(element.tagName, id, name);
    if (wanted === undefined) continue;
    if (element.tagName !== 'a') element.properties['id'] = wanted;
    else if (properties['href'] === undefined)
      Object.assign(element, { tagName: 'span', properties: { ...properties, id: wanted } });
    else parent.children.splice(parent.children.indexOf(element), 0, emptyAnchor(wanted));
  }
  for (const { element, parent } of elements) {
    if (element.tagName === 'p') moveToHeading(element, parent);
  }
}

function anchorOf(tagName: string, id: unknown, name: unknown): string | undefined {
  if (NO_TARGET.has(tagName)) return undefined;
  const written = [id, tagName === 'a' ? name : undefined].find(
    (value): value is string => typeof value === 'string' && value !== '',
  );
  return written !== undefined && isValidId(written) && !isReservedId(written)
    ? written
    : undefined;
}

function emptyAnchor(id: string): Element {
  return { type: 'element', tagName: 'span', properties: { id }, children: [] };
}

/** A paragraph of anchors alone belongs to the heading below. It would leave an empty line. */
function moveToHeading(paragraph: Element, { children }: Positioned['parent']): void {
  const anchors = paragraph.children.filter((child) => !isBlank(child));
  if (anchors.length === 0 || !anchors.every(isEmptyAnchor)) return;
  const index = children.indexOf(paragraph);
  const next = children.slice(index + 1).find((child) => !isBlank(child));
  const isHeading = next?.type === 'element' && /^h[1-6]$/.test(next.tagName);
  if (isHeading) next.children.unshift(...anchors);
  children.splice(index, 1, ...(isHeading ? [] : anchors));
}

/** Removes the anchors directly before a question and returns them: they belong into its title. */
export function takeAnchorsBefore({ element, parent }: Positioned): Element[] {
  const before = parent.children.slice(0, parent.children.indexOf(element));
  const end = before.findLastIndex((child) => !isBlank(child) && !isEmptyAnchor(child));
  const anchors = before.slice(end + 1).filter(isEmptyAnchor);
  parent.children = parent.children.filter((child) => !anchors.includes(child as Element));
  return anchors;
}

function isEmptyAnchor(node: Root['children'][number]): node is Element {
  return (
    node.type === 'element' &&
    node.tagName === 'span' &&
    node.properties['id'] !== undefined &&
    node.children.length === 0
  );
}

function isBlank(node: { type: string; value?: unknown }): boolean {
  return node.type === 'text' && String(node.value).trim() === '';
}

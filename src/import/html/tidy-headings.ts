import type { Element, Root } from 'hast';
import { isSameWording } from '../../text/same-wording.ts';
import type { Dropped } from './dropped.ts';
import type { Content } from './html-tree.ts';
import { attributeOf, isBlank, makeElement, mapElements, textBelow } from './html-tree.ts';

const HEADING = /^h[1-6]$/;

/**
 * Makes headings begin at level 2 and increment by one, in the order of the source's levels. Drops
 * a first heading that repeats the title, empty headings, line breaks in headings, and bold around
 * a whole heading. Ids stay.
 */
export function tidyHeadings(tree: Root, title: string, dropped: Dropped): void {
  const open: number[] = [];
  let isFirst = true;
  visitHeadings(tree, (heading) => {
    heading.children = withoutBold(
      heading.children.map((child) =>
        child.type === 'element' && child.tagName === 'br' ? { type: 'text', value: ' ' } : child,
      ),
    );
    const text = textBelow(heading).trim();
    const isTitle = isFirst && isSameWording(text, title);
    if (text !== '') isFirst = false;
    if (isTitle) dropped.add('heading that repeats the title', heading);
    if (isTitle || (text === '' && heading.children.every(isBlank))) return anchorOf(heading);
    if (text === '') return [...anchorOf(heading), makeElement('p', heading.children)];

    const level = Number(heading.tagName.slice(1));
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    heading.tagName = `h${Math.min(6, open.length + 1)}`;
    return [heading];
  });
}

/** Calls a function for each heading in order, and replaces it by what the function returns. */
function visitHeadings(tree: Root, map: (heading: Element) => readonly Content[]): void {
  mapElements(tree, (element) => (HEADING.test(element.tagName) ? map(element) : [element]));
}

/** Keeps the id of a heading that goes, because links may lead to it. */
function anchorOf(heading: Element): Content[] {
  const id = attributeOf(heading, 'id');
  return id === undefined ? [] : [makeElement('p', [makeElement('a', [], { id })])];
}

function withoutBold(children: Element['children']): Element['children'] {
  const shown = children.filter((child) => !isBlank(child));
  const [only] = shown;
  return shown.length === 1 &&
    only?.type === 'element' &&
    (only.tagName === 'strong' || only.tagName === 'b')
    ? withoutBold(only.children)
    : children;
}

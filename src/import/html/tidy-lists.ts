import type { Element, Root } from 'hast';
import {
  attributeOf,
  classesOf,
  elementsBelow,
  isBlank,
  makeElement,
  mapElements,
  textBelow,
} from './html-tree.ts';
import type { Content } from './html-tree.ts';
import type { Dropped } from './dropped.ts';

const LISTS = new Set(['ul', 'ol']);

/** Share of links to headings of the same page that makes a list a table of contents. */
const CONTENTS_SHARE = 0.6;

/** Puts lists and texts directly inside a list where HTML allows them: into an item. */
export function nestLists(tree: Root): void {
  mapElements(tree, (element) => {
    if (!LISTS.has(element.tagName)) return [element];
    const items: Element[] = [];
    for (const child of element.children) {
      if (isBlank(child)) continue;
      const last = items.at(-1);
      if (child.type === 'element' && child.tagName === 'li') items.push(child);
      else if (last) last.children.push(child);
      else items.push(makeElement('li', [child]));
    }
    element.children = items;
    return items.length === 0 ? [] : [element];
  });
}

/**
 * Removes the author's own table of contents, which this site makes by itself: a list at the
 * beginning, or in a box for it, most of whose items are links to headings of the same page.
 */
export function dropContents(tree: Root, dropped: Dropped): void {
  const beginning = tree.children.filter((child) => !isBlank(child)).slice(0, 3);
  mapElements(tree, (element, ancestors) => {
    const isBox = [element, ...ancestors].some((outer) =>
      classesOf(outer).some((name) => /(^|[-_])toc([-_]|$)|table-of-contents/.test(name)),
    );
    if (!LISTS.has(element.tagName) || !(isBox || beginning.includes(element))) return [element];
    if (!isContents(element)) return [element];
    dropped.add('table of contents', element);
    return [];
  });
  dropIntroduction(tree, beginning, dropped);
}

function isContents(list: Element): boolean {
  const items = elementsBelow(list).filter(({ tagName }) => tagName === 'li');
  const links = elementsBelow(list).filter(
    (element) => element.tagName === 'a' && attributeOf(element, 'href')?.startsWith('#'),
  );
  return items.length > 1 && links.length >= items.length * CONTENTS_SHARE;
}

/** "In this article:" before a list that has gone says nothing. */
function dropIntroduction(tree: Root, beginning: readonly Content[], dropped: Dropped): void {
  const [first, second] = beginning;
  const isGone = second !== undefined && !tree.children.includes(second as never);
  const isShort =
    first?.type === 'element' &&
    /^(p|h[1-6])$/.test(first.tagName) &&
    elementsBelow(first).length < 3;
  if (isGone && isShort && tree.children.includes(first)) {
    if (!INTRODUCTION.test(textBelow(first).trim())) return;
    dropped.add('table of contents', first);
    tree.children = tree.children.filter((child) => child !== first);
  }
}

/** What stands above a table of contents. */
const INTRODUCTION = /^(jump to|in this article|on this page|contents|table of contents)\W*$/i;

import type { Root } from 'hast';
import type { Dropped } from './dropped.ts';
import { classesOf, isBlank, mapElements, textBelow } from './html-tree.ts';

/** Elements that only say how their text looks. */
const LAYOUT = new Set(
  'span font u center big section article header footer main figure picture tt nobr o:p'.split(' '),
);

/** Elements whose text no reader sees, or that run code. */
const INVISIBLE = new Set('script style link meta noscript template base title head'.split(' '));

/** Elements that a static page cannot hold. Their text stays. */
const FORMS = new Set('form button input select textarea label object embed applet'.split(' '));

/** Classes of notes that only the team may read. */
const PRIVATE = new Set(['private-note']);

/** Removes notes that only the team may read, before anything can mistake one for a note. */
export function removePrivateNotes(tree: Root, dropped: Dropped): void {
  mapElements(tree, (element) => {
    if (!classesOf(element).some((name) => PRIVATE.has(name))) return [element];
    dropped.add('private note', element);
    return [];
  });
}

/**
 * Removes what is no content: scripts, elements that only say how text looks, paragraphs that only
 * make space. Spaces that do not break become plain ones.
 * @param dropped counts what goes
 */
export function removeNoise(tree: Root, dropped: Dropped): void {
  mapElements(tree, (element, ancestors) => {
    const { tagName, children } = element;
    if (INVISIBLE.has(tagName)) {
      if (textBelow(element).trim() !== '') dropped.add(`<${tagName}>`, element);
      return [];
    }
    if (FORMS.has(tagName)) {
      dropped.add(`<${tagName}>`);
      return children;
    }
    if (LAYOUT.has(tagName)) return children;
    const isSpacer = (tagName === 'p' || tagName === 'div') && children.every(isSpace);
    return isSpacer && !ancestors.some((outer) => outer.tagName === 'pre') ? [] : [element];
  });
  tree.children = tree.children.filter(({ type }) => type !== 'comment' && type !== 'doctype');
  spacesIn(tree, false);
}

function isSpace(node: Parameters<typeof isBlank>[0]): boolean {
  return (node.type === 'element' && node.tagName === 'br') || isBlank(node);
}

function spacesIn(parent: { children: readonly Root['children'][number][] }, isCode: boolean) {
  for (const node of parent.children) {
    if (node.type === 'text' && !isCode) {
      node.value = node.value.replaceAll('\u00A0', ' ').replaceAll(/[\u200B\uFEFF]/g, '');
    }
    if (node.type === 'element')
      spacesIn(node, isCode || node.tagName === 'pre' || node.tagName === 'code');
  }
}

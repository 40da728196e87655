import type { Element, Root } from 'hast';
import type { Dropped } from './dropped.ts';
import type { Content } from './html-tree.ts';
import { anchorOf, attributeOf, isBlank, mapElements } from './html-tree.ts';

const MARKS = new Set(['strong', 'b', 'em', 'i', 'a', 'del', 's']);
const SAME: Readonly<Record<string, string>> = { b: 'strong', i: 'em', s: 'del' };

/**
 * Makes bold, italics and links as Markdown can write them: spaces and line breaks at their ends
 * move out, empty ones go, one within its like is unwrapped, and neighbors join.
 */
export function tidyInline(tree: Root, dropped: Dropped): void {
  mapElements(tree, (element, ancestors) => {
    if (!MARKS.has(element.tagName)) {
      element.children = joined(element.children) as Element['children'];
      return [element];
    }
    element.tagName = SAME[element.tagName] ?? element.tagName;
    const isRepeated = ancestors.some(
      ({ tagName }) => (SAME[tagName] ?? tagName) === element.tagName,
    );
    if (isRepeated) return element.children;
    if (element.children.every(isBlank) && anchorOf(element) === undefined) {
      if (attributeOf(element, 'href') !== undefined) dropped.add('link without a text', element);
      return element.children.filter(({ type }) => type === 'text');
    }
    return withSpacesOutside(element);
  });
  tree.children = joined(tree.children) as Root['children'];
}

function withSpacesOutside(element: Element): Content[] {
  const before: Content[] = [];
  const after: Content[] = [];
  const take = (from: 'shift' | 'unshift', list: Content[]) => {
    for (;;) {
      const node = from === 'shift' ? element.children[0] : element.children.at(-1);
      if (node === undefined) return;
      const isBreak = node.type === 'element' && node.tagName === 'br';
      if (node.type === 'text') {
        const kept = from === 'shift' ? node.value.trimStart() : node.value.trimEnd();
        if (kept === node.value) return;
        list[from === 'shift' ? 'push' : 'unshift']({ type: 'text', value: ' ' });
        node.value = kept;
        if (kept !== '') return;
      } else if (isBreak) list[from === 'shift' ? 'push' : 'unshift'](node);
      else return;
      if (from === 'shift') element.children.shift();
      else element.children.pop();
    }
  };
  take('shift', before);
  take('unshift', after);
  return [...before, element, ...after];
}

/** Joins neighbors of the same mark, as editors leave them. */
function joined(children: readonly Content[]): Content[] {
  const result: Content[] = [];
  for (const child of children) {
    const last = result.at(-1);
    const isSame =
      child.type === 'element' &&
      last?.type === 'element' &&
      child.tagName === last.tagName &&
      (child.tagName === 'strong' || child.tagName === 'em');
    if (isSame) last.children.push(...child.children);
    else result.push(child);
  }
  return result;
}

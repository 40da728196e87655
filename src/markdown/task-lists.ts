import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Gives the check boxes of task lists the text beside them as their label. */
export function labelTasks(tree: Root): void {
  visit(tree, 'element', (element) => {
    const [first] = element.children;
    if (first?.type !== 'element' || first.tagName !== 'input') return;
    const firstBlock = element.children.findIndex((child) => child.type === 'element' && /^(ul|ol|p|div|blockquote|pre)$/.test(child.tagName));
    const end = firstBlock === -1 ? element.children.length : firstBlock;
    const label: Element = { type: 'element', tagName: 'label', properties: {}, children: element.children.slice(0, end) };
    element.children = [label, ...element.children.slice(end)];
  });
}

import type { Element } from 'hast';
import type { Positioned } from './elements.ts';

const BLOCKS = new Set(
  'ul ol dl p div blockquote pre table section details hr h1 h2 h3 h4 h5 h6'.split(' '),
);

/** Labels the checkboxes of task lists with the text next to them. */
export function labelTasks(elements: readonly Positioned[]): void {
  for (const { element } of elements) {
    const [first] = element.children;
    if (first?.type !== 'element' || first.tagName !== 'input') continue;
    const firstBlock = element.children.findIndex(
      (child) => child.type === 'element' && BLOCKS.has(child.tagName),
    );
    const end = firstBlock === -1 ? element.children.length : firstBlock;
    const label: Element = {
      type: 'element',
      tagName: 'label',
      properties: {},
      children: element.children.slice(0, end),
    };
    element.children = [label, ...element.children.slice(end)];
  }
}

import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Positioned } from './elements.ts';
import { replace } from './elements.ts';

/**
 * Makes wide content scroll on its own: every table gets a frame, named by its header cells, and
 * code scrolls itself. Both take the focus, so that they scroll by keyboard, too.
 * @param name for tables without header cells
 */
export function frameScrollables(elements: readonly Positioned[], name: string): void {
  for (const placed of elements) {
    const { element } = placed;
    if (element.tagName === 'pre') element.properties['tabIndex'] = 0;
    if (element.tagName === 'table') {
      const names = headerCells(element)
        .map((cell) => toString(cell).trim())
        .filter(Boolean);
      replace(placed, {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-frame'],
          role: 'group',
          tabIndex: 0,
          ariaLabel: names.join(', ') || name,
        },
        children: [element],
      });
    }
  }
}

function headerCells(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'th' ? [child] : headerCells(child);
  });
}

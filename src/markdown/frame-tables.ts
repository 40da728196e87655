import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Placed } from './elements.ts';
import { replace } from './elements.ts';

/**
 * Puts every table into a frame of its own that scrolls sideways on narrow screens. The frame can be focused, so that
 * it scrolls by keyboard too, and is named by the table's header cells.
 */
export function frameTables(elements: readonly Placed[]): void {
  for (const placed of elements) {
    if (placed.element.tagName !== 'table') continue;
    const names = headerCells(placed.element).map((cell) => toString(cell).trim()).filter(Boolean);
    replace(placed, {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table-frame'], role: 'group', tabIndex: 0, ariaLabel: names.join(', ') || 'Table' },
      children: [placed.element],
    });
  }
}

function headerCells(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'th' ? [child] : headerCells(child);
  });
}

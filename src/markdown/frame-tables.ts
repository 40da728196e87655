import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Puts every table into a frame of its own that scrolls sideways on narrow screens. The frame can be focused, so that
 * it scrolls by keyboard too, and is named by the table's header cells.
 */
export function frameTables(tree: Root): void {
  visit(tree, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || !parent || index === undefined) return;
    const names: string[] = [];
    visit(table, 'element', (cell) => {
      if (cell.tagName === 'th') names.push(toString(cell).trim());
    });
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table-frame'], role: 'region', tabIndex: 0, ariaLabel: names.filter(Boolean).join(', ') || 'Table' },
      children: [table],
    };
    return SKIP;
  });
}

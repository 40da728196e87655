import type { Element, Root } from 'hast';
import { classesOf, elementsBelow, isBlank, makeElement, mapElements } from './html-tree.ts';

/** Our element for a table that Markdown cannot hold: it stays HTML. */
export const HTML_TABLE = 'x-table';

const BLOCKS = new Set(
  'ul ol table pre blockquote h1 h2 h3 h4 h5 h6 hr div dl video iframe x-callout x-question'.split(
    ' ',
  ),
);

/** Attributes of cells that mean something to readers. */
const KEPT = new Set(['colSpan', 'rowSpan', 'scope']);

/**
 * Makes tables simple where that loses nothing, so that they become Markdown: one paragraph a cell,
 * no spans, the first row as head. Others stay HTML without attributes of layout.
 */
export function tidyTables(tree: Root): void {
  mapElements(tree, (element, ancestors) => {
    if (element.tagName === 'col' || element.tagName === 'colgroup') return [];
    if (element.tagName === 'td' || element.tagName === 'th') {
      element.properties = Object.fromEntries(
        Object.entries(element.properties).filter(
          ([name, value]) => KEPT.has(name) && !(name.endsWith('Span') && Number(value) <= 1),
        ),
      );
    }
    if (element.tagName !== 'table') return [element];
    element.properties = {};
    const rows = elementsBelow(element).filter(({ tagName }) => tagName === 'tr');
    if (rows.length === 0) return [];
    const isInner = ancestors.some(({ tagName }) => tagName === 'table');
    if (isInner || !rows.every(isSimpleRow) || !isRectangular(rows))
      return [isInner ? element : makeElement(HTML_TABLE, [element])];
    return [simpleTable(element, rows)];
  });
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element =>
      child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  );
}

function isSimpleRow(row: Element): boolean {
  return cellsOf(row).every((cell) => {
    const inner = elementsBelow(cell);
    const paragraphs = inner.filter(({ tagName }) => tagName === 'p');
    return (
      Object.keys(cell.properties).every((name) => name === 'scope') &&
      !inner.some(({ tagName }) => BLOCKS.has(tagName) || tagName === 'br') &&
      paragraphs.length <= 1
    );
  });
}

function isRectangular(rows: readonly Element[]): boolean {
  return new Set(rows.map((row) => cellsOf(row).length)).size === 1;
}

/** The head is the first row if its cells are headers or bold. Markdown tables need one. */
function simpleTable(table: Element, rows: readonly Element[]): Element {
  for (const cell of rows.flatMap(cellsOf))
    cell.children = cell.children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'p' ? child.children : [child],
    );
  const [first, ...others] = rows;
  const caption = elementsBelow(table).find(({ tagName }) => tagName === 'caption');
  const hasHead = first !== undefined && cellsOf(first).every(isHeader);
  if (!hasHead) return makeElement(HTML_TABLE, [makeElement('table', table.children)]);
  const head = cellsOf(first).map((cell) => makeElement('th', withoutBold(cell)));
  const simple = makeElement('table', [
    makeElement('thead', [makeElement('tr', head)]),
    makeElement('tbody', others),
  ]);
  return caption && !isBlank(caption)
    ? makeElement('div', [makeElement('p', caption.children), simple])
    : simple;
}

function isHeader(cell: Element): boolean {
  if (cell.tagName === 'th') return true;
  const shown = cell.children
    .flatMap((child) =>
      child.type === 'element' && child.tagName === 'p' ? child.children : [child],
    )
    .filter((child) => !isBlank(child));
  return shown.every((child) => child.type === 'element' && /^(strong|b)$/.test(child.tagName));
}

function withoutBold({ children }: Element): Element['children'] {
  return children.flatMap((child) =>
    child.type === 'element' && /^(strong|b)$/.test(child.tagName) && classesOf(child).length === 0
      ? child.children
      : [child],
  );
}

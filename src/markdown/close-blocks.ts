import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Elements after whose text Pagefind 1.6 puts no end mark, so that the words before and after would read as one
 * sentence ("Head AHead B" for two header cells).
 */
const OPEN_ENDED = new Set(['th', 'dt', 'dd', 'caption', 'figcaption']);

/**
 * Gives the text of every block an end that the search index sees: text that stands in such an element, or in a list
 * item before a nested list, gets a `div` of its own, and code gets one around it.
 */
export function closeBlocks(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (OPEN_ENDED.has(element.tagName)) element.children = [wrap(element.children)];
    if (element.tagName === 'li') closeBeforeNestedBlock(element);
    if (element.tagName === 'pre' && parent && index !== undefined) {
      parent.children[index] = { ...wrap([element]), properties: { className: ['code-frame'] } };
      return SKIP;
    }
    return undefined;
  });
}

function closeBeforeNestedBlock(item: Element): void {
  const nested = item.children.findIndex((child) => child.type === 'element' && /^(ul|ol|div|blockquote|table)$/.test(child.tagName));
  const before = item.children.slice(0, nested);
  const isInline = nested > 0 && !before.some((child) => child.type === 'element' && child.tagName === 'p');
  if (isInline) item.children = [wrap(before), ...item.children.slice(nested)];
}

function wrap(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'div', properties: {}, children };
}

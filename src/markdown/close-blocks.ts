import type { Element, ElementContent } from 'hast';
import type { Placed } from './elements.ts';
import { replace } from './elements.ts';

/**
 * Elements after whose text Pagefind 1.6 puts no end mark, so that the words before and after would read as one
 * sentence ("Head AHead B" for two header cells).
 */
const OPEN_ENDED = new Set(['th', 'dt', 'dd', 'caption', 'figcaption']);

const BLOCKS = new Set(['ul', 'ol', 'div', 'blockquote', 'table', 'pre']);

/**
 * Gives the text of every block an end that the search index sees: text that stands in such an element, or in a list
 * item before a nested block, gets a `div` of its own, and code gets one around it.
 */
export function closeBlocks(elements: readonly Placed[]): void {
  for (const placed of elements) {
    const { element } = placed;
    if (OPEN_ENDED.has(element.tagName)) element.children = [wrap(element.children)];
    if (element.tagName === 'li') closeBeforeNestedBlock(element);
    if (element.tagName === 'pre') replace(placed, { ...wrap([element]), properties: { className: ['code-frame'] } });
  }
}

function closeBeforeNestedBlock(item: Element): void {
  const nested = item.children.findIndex((child) => child.type === 'element' && BLOCKS.has(child.tagName));
  const before = item.children.slice(0, nested);
  const isInline = nested > 0 && !before.some((child) => child.type === 'element' && child.tagName === 'p');
  if (isInline) item.children = [wrap(before), ...item.children.slice(nested)];
}

function wrap(children: ElementContent[]): Element {
  trimEnd(children.at(-1));
  return { type: 'element', tagName: 'div', properties: {}, children };
}

/** Pagefind puts no end mark after white space. */
function trimEnd(last: ElementContent | undefined): void {
  if (last?.type === 'text') last.value = last.value.trimEnd();
  if (last?.type === 'element') trimEnd(last.children.at(-1));
}

import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import { UserError } from '../../../lib/problem.ts';
import { classesOf, elementsBelow, mapElements, textBelow } from '../../html/html-tree.ts';

/** Where pages have their text, the surest first. */
const USUAL = [
  '[itemprop=articleBody]',
  '.article-body',
  '.article__body',
  '.markdown-body',
  'main article',
  'article',
  'main',
  '[role=main]',
  '#content',
  '#main',
];

/** Elements around the text that are no part of it. */
const AROUND = new Set('nav header footer aside form script style noscript template'.split(' '));
/** Boxes of a page that repeat on every page. */
const FURNITURE =
  /^(?:breadcrumbs?|pagination|pager|sidebar|related(?:-articles)?|article-votes|share|comments?)$/i;

/**
 * Returns the element that holds the text of a page.
 * @param selector CSS; undefined to search in the usual elements, then for the largest text
 * @throws UserError for an invalid selector
 */
export function mainContent(tree: Root, selector: string | undefined): Element | undefined {
  const found = selector === undefined ? usual(tree) : selected(tree, selector);
  if (found) removeFurniture(found);
  return found && textBelow(found).trim() === '' ? undefined : found;
}

function selected(tree: Root, selector: string): Element | undefined {
  try {
    return select(selector, tree);
  } catch {
    throw new UserError(
      `--selector "${selector}" is not a CSS selector. Write it as ".article-body" or "#content".`,
    );
  }
}

function usual(tree: Root): Element | undefined {
  return (
    USUAL.map((selector) => select(selector, tree)).find(
      (element) => element !== undefined && textBelow(element).trim().length > 0,
    ) ?? largest(tree)
  );
}

/** Returns the element whose own paragraphs, lists and tables have the most text. */
function largest(tree: Root): Element | undefined {
  let best: { readonly element: Element; readonly length: number } | undefined;
  for (const element of elementsBelow(tree)) {
    if (AROUND.has(element.tagName)) continue;
    const length = element.children
      .filter((child) => child.type === 'element' && TEXT.test(child.tagName))
      .reduce((sum, child) => sum + textBelow(child).trim().length, 0);
    if (length > (best?.length ?? 0)) best = { element, length };
  }
  return best?.element ?? elementsBelow(tree).find(({ tagName }) => tagName === 'body');
}

const TEXT = /^(?:p|ul|ol|dl|table|pre|blockquote|h[1-6])$/;

function removeFurniture(body: Element): void {
  mapElements(body, (element) => {
    const isAround =
      /^(?:nav|footer|form)$/.test(element.tagName) ||
      classesOf(element).some((name) => FURNITURE.test(name));
    return isAround ? [] : [element];
  });
}

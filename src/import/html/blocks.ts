import type { Element, Root } from 'hast';
import type { CalloutMap } from './callout-map.ts';
import type { Dropped } from './dropped.ts';
import type { Content } from './html-tree.ts';
import {
  attributeOf,
  classesOf,
  elementsBelow,
  isBlank,
  makeElement,
  mapElements,
  textBelow,
} from './html-tree.ts';

/** Our element for a note; its `data-kind` is the word of the marker. */
export const CALLOUT = 'x-callout';
/** Our element for a question that unfolds; its first child is the title. */
export const QUESTION = 'x-question';

/** Longest answer, in characters, that folds. A longer one is a section of its own. */
const FOLDED_LENGTH = 4000;

/**
 * Turns boxes of another help center into notes, and what unfolds into questions.
 * @param callouts says what the classes mean
 */
export function tidyBlocks(tree: Root, callouts: CalloutMap, dropped: Dropped): void {
  // Before divisions go, which the parts of an accordion are.
  mapElements(tree, (element) => [accordionItem(element) ?? element]);
  mapElements(tree, (element) => {
    if (element.tagName === 'details') return [questionOf(element, dropped)];
    if (!/^(div|blockquote|aside|section|table|dl|p)$/.test(element.tagName)) return [element];
    const kind = callouts.kindOf(classesOf(element), attributeOf(element, 'style'));
    if (kind === 'drop') {
      dropped.add(`.${classesOf(element).join('.')}`, element);
      return [];
    }
    if (kind !== undefined) {
      const children = element.tagName === 'p' ? [makeElement('p', element.children)] : null;
      return [makeElement(CALLOUT, children ?? element.children, { dataKind: kind })];
    }
    if (element.tagName === 'div' || element.tagName === 'aside') return inner(element);
    return [element];
  });
}

/** Divisions only group. Loose text in one becomes a paragraph. */
function inner(element: Element): Content[] {
  const isLoose = element.children.every(
    (child) => child.type === 'text' || (child.type === 'element' && INLINE.has(child.tagName)),
  );
  if (element.children.every(isBlank)) return [];
  return isLoose ? [makeElement('p', element.children, idOf(element))] : element.children;
}

const INLINE = new Set('a strong em b i code kbd sub sup br img del s q abbr mark ins'.split(' '));

function idOf(element: Element): Element['properties'] {
  const id = attributeOf(element, 'id');
  return id === undefined ? {} : { id };
}

function questionOf(details: Element, dropped: Dropped): Element {
  const summary = details.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'summary',
  );
  const rest = details.children.filter((child) => child !== summary);
  if (!summary || isBlank(summary)) dropped.add('<details> without a title');
  return fold(summary?.children ?? [], rest);
}

/** Themes build accordions of an item with two parts, named by their classes. */
function accordionItem(element: Element): Element | undefined {
  const parts = element.children.filter((child) => child.type === 'element');
  const [title, content] = parts;
  const hasClass = (part: Element | undefined, pattern: RegExp) =>
    part !== undefined && classesOf(part).some((name) => pattern.test(name));
  return title &&
    parts.length === 2 &&
    hasClass(title, /(accordion|expand|collaps|faq).*(title|header|heading|control|trigger)/i) &&
    hasClass(content, /(accordion|expand|collaps|faq).*(content|body|panel|text)/i)
    ? fold(title.children, content?.children ?? [])
    : undefined;
}

/** A long answer stays a section, so that the table of contents lists it. */
function fold(title: readonly Content[], body: readonly Content[]): Element {
  const shown = title.filter((child) => !isBlank(child)).map(unwrapHeading);
  const length = body.reduce((sum, child) => sum + textBelow(child).length, 0);
  const hasHeading = body.some(
    (child) =>
      child.type === 'element' &&
      [child, ...elementsBelow(child)].some(({ tagName }) => /^h[1-6]$/.test(tagName)),
  );
  const heading = makeElement('h6', shown.flat());
  return length > FOLDED_LENGTH || hasHeading
    ? makeElement('div', [heading, ...body])
    : makeElement(QUESTION, [makeElement('p', shown.flat()), ...body]);
}

function unwrapHeading(node: Content): Content[] {
  return node.type === 'element' && /^(h[1-6]|p|div)$/.test(node.tagName) ? node.children : [node];
}

import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Positioned } from './elements.ts';

/**
 * A code or URL that takes more than its share of a table. Text wraps at white space and hyphens,
 * and between the letters of scripts without spaces.
 */
const LONG_WORD = /[^\s\p{Lo}\u00AD\u200B-]{24,}/u;

/** Where a reader expects a code or URL to continue on the next line. */
const AFTER_SEPARATOR = /(?<=[./_?&=:;,|])(?=[^./_?&=:;,|\s])/u;

/** Characters from which a cell holds sentences, which need a column that can be read. */
const LONG_TEXT = 80;

/**
 * Marks the cells of tables that contain a long text or a long word, so that no column takes the
 * space of another. The style sheet breaks long words, first at their separators.
 */
export function balanceCells(elements: readonly Positioned[]): void {
  for (const { element } of elements) {
    if (element.tagName !== 'td' && element.tagName !== 'th') continue;
    const text = toString(element).trim();
    if (text.length >= LONG_TEXT) addClass(element, 'long-text');
    if (!LONG_WORD.test(text)) continue;
    addClass(element, 'long-words');
    allowBreaks(element);
  }
}

function addClass({ properties }: Element, name: string): void {
  const { className = [] } = properties;
  properties['className'] = [...[className].flat().map(String), name];
}

function allowBreaks(element: Element): void {
  element.children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') allowBreaks(child);
    if (child.type !== 'text' || !LONG_WORD.test(child.value)) return [child];
    return child.value
      .split(AFTER_SEPARATOR)
      .flatMap((value, index): ElementContent[] => [
        ...(index === 0 ? [] : [wordBreak()]),
        { type: 'text', value },
      ]);
  });
}

const wordBreak = (): Element => ({
  type: 'element',
  tagName: 'wbr',
  properties: {},
  children: [],
});

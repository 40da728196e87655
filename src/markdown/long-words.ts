import { toString } from 'hast-util-to-string';
import type { Positioned } from './elements.ts';

/**
 * A code or URL that takes more than its share of a table. Text wraps at white space and hyphens,
 * and between the letters of scripts without spaces.
 */
const LONG_WORD = /[^\s\p{Lo}\u00AD\u200B-]{24,}/u;

/** Marks the cells of tables that contain a long word, so that the style sheet breaks it. */
export function markLongWords(elements: readonly Positioned[]): void {
  for (const { element } of elements) {
    const { tagName, properties } = element;
    if (tagName !== 'td' && tagName !== 'th') continue;
    if (!LONG_WORD.test(toString(element))) continue;
    const { className = [] } = properties;
    properties['className'] = [...[className].flat().map(String), 'long-words'];
  }
}

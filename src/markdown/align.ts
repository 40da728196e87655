import type { Element } from 'hast';
import type { Positioned } from './elements.ts';

/** The attribute that aligns a table cell, and where it aligns its text. */
type Alignment = {
  readonly attribute: 'style' | 'align';
  readonly to: 'left' | 'center' | 'right';
};

/** The declaration in a style attribute. */
const DECLARATION =
  /(?:^|;)\s*text-align\s*:\s*(left|center|right)\s*(?:!\s*important\s*)?(?:;|$)/i;
const VALUE = /^\s*(left|center|right)\s*$/i;

/**
 * Returns how pages align a table cell, from `style="text-align: center"` or else `align="center"`.
 * Returns undefined for other elements, and for cells without an alignment of their own.
 */
export function cellAlignment({
  tagName,
  properties,
}: Pick<Element, 'tagName' | 'properties'>): Alignment | undefined {
  if (tagName !== 'td' && tagName !== 'th') return undefined;
  return read('style', DECLARATION) ?? read('align', VALUE);

  function read(attribute: Alignment['attribute'], pattern: RegExp): Alignment | undefined {
    const to = pattern.exec(String(properties[attribute] ?? ''))?.[1]?.toLowerCase();
    return to === 'left' || to === 'center' || to === 'right' ? { attribute, to } : undefined;
  }
}

/**
 * Turns the alignment of table cells into classes: a strict Content-Security-Policy blocks style
 * attributes.
 */
export function moveAlignmentToClasses(elements: readonly Positioned[]): void {
  for (const { element } of elements) {
    const to = cellAlignment(element)?.to;
    if (to === 'center' || to === 'right') element.properties['className'] = [`align-${to}`];
  }
}

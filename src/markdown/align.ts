import type { Positioned } from './elements.ts';

/**
 * Turns the alignment of table cells into classes: a strict Content-Security-Policy blocks style
 * attributes.
 */
export function moveAlignmentToClasses(elements: readonly Positioned[]): void {
  for (const {
    element: { tagName, properties },
  } of elements) {
    if (tagName !== 'td' && tagName !== 'th') continue;
    const alignment = /^(?:text-align: )?(center|right)$/.exec(
      String(properties['style'] ?? properties['align'] ?? ''),
    )?.[1];
    if (alignment) properties['className'] = [`align-${alignment}`];
  }
}

import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Writes the alignment of table cells as classes: a strict Content-Security-Policy blocks style attributes. */
export function moveAlignmentToClasses(tree: Root): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName !== 'td' && tagName !== 'th') return;
    const alignment = /^text-align: (center|right)$/.exec(String(properties['style'] ?? ''))?.[1];
    if (alignment) properties['className'] = [`align-${alignment}`];
  });
}

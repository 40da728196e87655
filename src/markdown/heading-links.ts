import type { Element } from 'hast';
import type { Positioned } from './elements.ts';

/** Interactive elements, which a link must not contain. */
const INTERACTIVE = new Set(['a', 'button', 'details', 'input', 'label', 'select', 'textarea']);

/**
 * Turns every heading into a link to itself, so that readers can copy its URL. Skips headings that
 * contain a link or fold an answer.
 */
export function linkHeadings(elements: readonly Positioned[]): void {
  for (const { element, parent } of elements) {
    const { id } = element.properties;
    if (
      !/^h[2-6]$/.test(element.tagName) ||
      typeof id !== 'string' ||
      id === 'footnote-label' ||
      element.children.length === 0
    )
      continue;
    if ('tagName' in parent && parent.tagName === 'summary') continue;
    if (holdsInteractive(element)) continue;
    element.children = [
      {
        type: 'element',
        tagName: 'a',
        properties: { className: ['heading-link'], href: `#${id}` },
        children: element.children,
      },
    ];
  }
}

function holdsInteractive({ children }: Element): boolean {
  return children.some(
    (child) =>
      child.type === 'element' && (INTERACTIVE.has(child.tagName) || holdsInteractive(child)),
  );
}

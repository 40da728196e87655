import type { CalloutKind } from '../domain/article-parts.ts';
import { calloutKinds } from '../domain/article-parts.ts';
import type { TextLanguage } from '../languages/strings.ts';
import type { Positioned } from './elements.ts';
import { readMarker } from './quote-marker.ts';

/** Turns quotes that begin with `[!NOTE]` and similar, as on GitHub, into labelled notes. */
export function markCallouts(
  elements: readonly Positioned[],
  labels: Readonly<Record<CalloutKind, string>>,
  language: TextLanguage = {},
): void {
  for (const { element } of elements) {
    const marked = element.tagName === 'blockquote' ? readMarker(element) : undefined;
    const kind = calloutKinds.find((name) => name === marked?.kind);
    // As on GitHub, text on the line of the marker makes it an ordinary quote.
    if (!marked || !kind || marked.line.length > 0) continue;
    element.tagName = 'div';
    element.properties = { className: ['callout', `callout-${kind}`], role: 'note' };
    element.children = [
      {
        type: 'element',
        tagName: 'p',
        properties: { className: ['callout-label'], ...language },
        children: [{ type: 'text', value: labels[kind] }],
      },
      ...marked.body,
    ];
  }
}

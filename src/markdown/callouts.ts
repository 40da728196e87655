import type { Element, ElementContent } from 'hast';
import type { Placed } from './elements.ts';

export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

const MARKER = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** Turns quotes that begin with `[!NOTE]` and its like, as GitHub writes them, into labelled notes. */
export function markCallouts(elements: readonly Placed[], labels: Readonly<Record<CalloutKind, string>>): void {
  for (const { element } of elements) {
    if (element.tagName === 'blockquote') markCallout(element, labels);
  }
}

function markCallout(quote: Element, labels: Readonly<Record<CalloutKind, string>>): void {
  const paragraph = quote.children.find((child): child is Element => child.type === 'element');
  const text = paragraph?.tagName === 'p' ? paragraph.children[0] : undefined;
  if (!paragraph || text?.type !== 'text') return;
  const kind = calloutKinds.find((name) => name === MARKER.exec(text.value)?.[1]?.toLowerCase());
  if (!kind) return;

  text.value = text.value.replace(MARKER, '');
  const afterMarker = paragraph.children[1];
  if (text.value === '' && afterMarker?.type === 'element' && afterMarker.tagName === 'br') paragraph.children.splice(0, 2);
  const isEmpty = paragraph.children.every((child) => child.type === 'text' && child.value.trim() === '');
  const body: ElementContent[] = isEmpty ? quote.children.filter((child) => child !== paragraph) : quote.children;
  quote.tagName = 'div';
  quote.properties = { className: ['callout', `callout-${kind}`], role: 'note' };
  quote.children = [
    { type: 'element', tagName: 'p', properties: { className: ['callout-label'] }, children: [{ type: 'text', value: labels[kind] }] },
    ...body,
  ];
}

import type { Placed } from './elements.ts';

/** Keeps footnote numbers, their arrows and the hidden heading of the list out of what search reads. */
export function hideFootnoteMarks(elements: readonly Placed[]): void {
  for (const { element: { properties } } of elements) {
    const isMark = 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties || properties['id'] === 'footnote-label';
    if (isMark) properties['dataPagefindIgnore'] = 'all';
  }
}

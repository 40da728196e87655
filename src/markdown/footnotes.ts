import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Keeps footnote numbers, their arrows and the hidden heading of the list out of what search reads. */
export function hideFootnoteMarks(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    const isMark = 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties || properties['id'] === 'footnote-label';
    if (isMark) properties['dataPagefindIgnore'] = 'all';
  });
}

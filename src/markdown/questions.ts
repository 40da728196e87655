import type { Positioned } from './elements.ts';
import { takeAnchorsBefore } from './kept-anchors.ts';
import { readMarker } from './quote-marker.ts';

/**
 * Turns quotes that begin with `[!QUESTION] How long does it take?` into questions with folded
 * answers. The question is a heading, one level below the heading before it unless a component
 * names its level, so it has an id and is in the table of contents.
 * @returns whether there is any question; the list of elements lacks their headings
 */
export function foldQuestions(elements: readonly Positioned[]): boolean {
  let depth = 1;
  let isAny = false;
  for (const placed of elements) {
    const { element } = placed;
    const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
    // A first-level heading becomes a second-level one; see `addHeadingIds`.
    if (heading !== undefined) depth = Math.max(2, Number(heading));
    const marked = element.tagName === 'blockquote' ? readMarker(element) : undefined;
    if (marked?.kind !== 'question' || marked.line.length === 0) continue;
    isAny = true;
    const level = Number(element.properties['level'] ?? Math.min(6, depth + 1));
    element.tagName = 'details';
    element.properties = { className: ['question'] };
    element.children = [
      {
        type: 'element',
        tagName: 'summary',
        properties: {},
        children: [
          {
            type: 'element',
            tagName: `h${level}`,
            properties: {},
            children: [...takeAnchorsBefore(placed), ...marked.line],
          },
        ],
      },
      {
        type: 'element',
        tagName: 'div',
        properties: { className: ['answer'] },
        children: [...marked.body],
      },
    ];
  }
  return isAny;
}

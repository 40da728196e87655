import GithubSlugger from 'github-slugger';
import { toString } from 'hast-util-to-string';
import type { Positioned } from './elements.ts';

export type Heading = { readonly depth: number; readonly id: string; readonly text: string };

/**
 * Gives every heading the id that GitHub gives it. The title of the page is the only `h1`: one in a
 * body becomes `h2`.
 * @param takenIds ids that are not in the list as elements
 * @returns the headings in order
 */
export function addHeadingIds(
  elements: readonly Positioned[],
  takenIds: readonly string[] = [],
): Heading[] {
  const slugger = new GithubSlugger();
  // Footnotes and the heading of their list already have ids.
  slugger.slug('footnote-label');
  for (const id of takenIds) slugger.slug(id, true);
  for (const {
    element: {
      properties: { id },
    },
  } of elements)
    if (typeof id === 'string') slugger.slug(id, true);
  const headings: Heading[] = [];
  for (const { element } of elements) {
    if (!/^h[1-6]$/.test(element.tagName) || element.properties['id'] === 'footnote-label')
      continue;
    if (element.tagName === 'h1') element.tagName = 'h2';
    const text = toString(element).trim();
    const id = slugger.slug(/[\p{L}\p{N}]/u.test(text) ? text : 'section');
    element.properties['id'] = id;
    headings.push({ depth: Number(element.tagName[1]), id, text });
  }
  return headings;
}

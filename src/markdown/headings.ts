import type { Element } from 'hast';
import GithubSlugger from 'github-slugger';
import { toString } from 'hast-util-to-string';
import type { Positioned } from './elements.ts';
import { isReservedId } from './reserved-ids.ts';
import { takeIdMark } from './written-ids.ts';

export type Heading = { readonly depth: number; readonly id: string; readonly text: string };

/** The headings of a body in order, and the ids that links may lead to. */
export type Sections = {
  readonly headings: readonly Heading[];
  readonly anchors: readonly string[];
};

/**
 * Gives every heading the id that it has in braces or in HTML, or else the one that GitHub gives
 * it. The title of the page is the only `h1`: one in a body becomes `h2`. No two elements have the
 * same id: the first one keeps it.
 * @param takenIds ids that are not in the list as elements
 */
export function addHeadingIds(
  elements: readonly Positioned[],
  takenIds: readonly string[] = [],
): Sections {
  const slugger = new GithubSlugger();
  // Footnotes and the heading of their list already have ids.
  const claimed = new Set(['footnote-label', ...takenIds]);
  const anchors = [...takenIds];
  const numbers = new Map<string, number>();
  for (const { element } of elements) {
    const id = givenId(element);
    if (id === undefined || id === 'footnote-label') continue;
    const kept = isHeading(element) ? unique(id, claimed, numbers) : id;
    if (claimed.has(kept)) delete element.properties['id'];
    else {
      element.properties['id'] = kept;
      claimed.add(kept);
      if (!isReservedId(kept)) anchors.push(kept);
    }
  }
  for (const id of claimed) slugger.occurrences[id] = 0;

  const headings: Heading[] = [];
  for (const { element } of elements) {
    if (!isHeading(element) || element.properties['id'] === 'footnote-label') continue;
    if (element.tagName === 'h1') element.tagName = 'h2';
    const text = toString(element).trim();
    const given = element.properties['id'];
    const id = typeof given === 'string' ? given : slugFor(text, slugger);
    element.properties['id'] = id;
    headings.push({ depth: Number(element.tagName[1]), id, text });
    if (given === undefined) anchors.push(id);
  }
  return { headings, anchors };
}

function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

/** Returns the id of a heading without one of its own, as GitHub makes it. */
export function slugFor(text: string, slugger: GithubSlugger): string {
  return slugger.slug(/[\p{L}\p{N}]/u.test(text) ? text : 'section');
}

/** Returns the id that an element brings. Takes it from the end of the text of a heading. */
function givenId(element: Element): string | undefined {
  const written = isHeading(element) ? takeFromEnd(element) : undefined;
  const { id } = element.properties;
  return written ?? (typeof id === 'string' ? id : undefined);
}

function takeFromEnd(element: Element): string | undefined {
  for (const child of element.children.toReversed()) {
    if (child.type === 'element') {
      const inside = takeFromEnd(child);
      if (inside !== undefined) return inside;
    }
    const taken = child.type === 'text' ? takeIdMark(child.value) : undefined;
    if (!taken || child.type !== 'text') continue;
    child.value = taken.text;
    return taken.id;
  }
  return undefined;
}

/** Returns an id, with a number behind it if it is taken. */
function unique(id: string, claimed: ReadonlySet<string>, numbers: Map<string, number>): string {
  let candidate = id;
  while (claimed.has(candidate) || isReservedId(candidate)) {
    const number = (numbers.get(id) ?? 0) + 1;
    numbers.set(id, number);
    // A number behind a reserved prefix would still be reserved.
    candidate = isReservedId(`${id}-${number}`) ? `section-${number}` : `${id}-${number}`;
  }
  return candidate;
}

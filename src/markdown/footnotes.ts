import { randomUUID } from 'node:crypto';
import type { Strings } from '../languages/strings.ts';
import { fill } from '../languages/strings.ts';
import type { Positioned } from './elements.ts';

/**
 * What the ids of footnotes and the heading of their list begin with until the body is safe. It is another in each
 * process, so that no HTML of a writer can pass for a footnote to claim an id or to hide its text.
 */
const MARK = `note${randomUUID()}-`;
/** What takes its place on the page. */
const PREFIX = 'user-content-';

export const NOTE_LINK = new RegExp(`^${MARK}fnref-`);
export const NOTE_PLACE = new RegExp(`^${MARK}fn-`);

/** How the parser shall mark footnotes. */
export const footnoteOptions = { clobberPrefix: MARK, label: MARK };

/** Gives the footnotes of a safe body the ids, names and classes that they have on the page. */
export function nameFootnotes(elements: readonly Positioned[]): void {
  for (const { element, parent } of elements) {
    const {
      tagName,
      properties,
      children: [text],
    } = element;
    const { id, href } = properties;
    if (tagName === 'h2' && text?.type === 'text' && text.value === MARK) {
      Object.assign(properties, { id: 'footnote-label', className: ['sr-only'] });
      if ('properties' in parent)
        parent.properties = { dataFootnotes: '', className: ['footnotes'] };
    }
    if (typeof id === 'string' && id.startsWith(MARK))
      properties['id'] = PREFIX + id.slice(MARK.length);
    if (typeof href !== 'string' || !href.startsWith(`#${MARK}`)) continue;
    properties['href'] = `#${PREFIX}${href.slice(MARK.length + 1)}`;
    if (id === undefined)
      Object.assign(properties, { dataFootnoteBackref: '', className: ['data-footnote-backref'] });
    else Object.assign(properties, { dataFootnoteRef: '', ariaDescribedBy: ['footnote-label'] });
  }
}

/** Gives the heading of the list, which only screen readers tell, and the ways back from it their texts. */
export function labelFootnotes(
  elements: readonly Positioned[],
  { footnotes, backToReference }: Pick<Strings, 'footnotes' | 'backToReference'>,
): void {
  for (const {
    element: {
      properties,
      children: [text],
    },
  } of elements) {
    if (properties['id'] === 'footnote-label' && text?.type === 'text') text.value = footnotes;
    const [number] =
      'dataFootnoteBackref' in properties
        ? (/[\d-]+$/.exec(String(properties['ariaLabel'])) ?? [])
        : [];
    if (number !== undefined) properties['ariaLabel'] = fill(backToReference, { number });
  }
}

/** Keeps footnote numbers, their arrows and the hidden heading of the list out of what search reads. */
export function hideFootnoteMarks(elements: readonly Positioned[]): void {
  for (const {
    element: { properties },
  } of elements) {
    const isMark =
      'dataFootnoteRef' in properties ||
      'dataFootnoteBackref' in properties ||
      properties['id'] === 'footnote-label';
    if (isMark) properties['dataPagefindIgnore'] = 'all';
  }
}

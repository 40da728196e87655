import { randomUUID } from 'node:crypto';
import type { Strings, TextLanguage } from '../languages/strings.ts';
import { fill } from '../languages/fill-text.ts';
import type { Positioned } from './elements.ts';

/**
 * Prefix of footnote ids, and text of the heading of their list, until the body is sanitized. It is
 * random in each process, so that HTML in an article cannot pose as a footnote to claim an id or to
 * hide its text.
 */
const MARK = `note${randomUUID()}-`;
/** The prefix on the page. */
const PREFIX = 'user-content-';

/** Whether an id comes from the parser, until `nameFootnotes` has run. */
export function isFootnoteId(id: string): boolean {
  return id.startsWith(MARK);
}

/** Options of the parser for footnotes. */
export const footnoteOptions = { clobberPrefix: MARK, label: MARK };

/** Sets the final ids, names and classes of the footnotes of a sanitized body. */
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

/** Sets the text of the visually hidden heading of the list, and of the links back from it. */
export function labelFootnotes(
  elements: readonly Positioned[],
  { footnotes, backToReference }: Pick<Strings, 'footnotes' | 'backToReference'>,
  language: TextLanguage = {},
): void {
  for (const {
    element: {
      properties,
      children: [text],
    },
  } of elements) {
    if (properties['id'] === 'footnote-label' && text?.type === 'text') {
      text.value = footnotes;
      Object.assign(properties, language);
    }
    const [number] =
      'dataFootnoteBackref' in properties
        ? (/[\d-]+$/.exec(String(properties['ariaLabel'])) ?? [])
        : [];
    if (number !== undefined) properties['ariaLabel'] = fill(backToReference, { number });
  }
}

/** Hides footnote numbers, arrows and the heading of the list from the search index. */
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

import type { Schema } from 'hast-util-sanitize';
import { defaultSchema } from 'hast-util-sanitize';

/** Attributes that carry addresses the sanitizer does not check, or that change how a page is operated. */
const UNWANTED = new Set<unknown>(['id', 'name', 'longDesc', 'srcSet', 'accessKey', 'tabIndex']);

const allowed = Object.fromEntries(
  Object.entries(defaultSchema.attributes ?? {}).map(([tag, attributes]) => [tag, attributes.filter((attribute) => !UNWANTED.has(attribute))]),
);

/**
 * What the HTML of an article may hold: GitHub's list for user content, less what help articles have no use for.
 * Scripts, styles, event handlers, frames, forms and addresses other than the protocols below never get through.
 */
export const sanitizeSchema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  // Plain text elements that help articles use and GitHub's list does not have.
  tagNames: [...(defaultSchema.tagNames ?? []), 'abbr', 'caption', 'mark', 'wbr'],
  attributes: {
    ...allowed,
    th: [...(allowed['th'] ?? []), ['className', 'align-center', 'align-right']],
    td: [...(allowed['td'] ?? []), ['className', 'align-center', 'align-right']],
    // Footnotes need their ids; nothing else an author writes may claim one.
    a: [...(allowed['a'] ?? []), ['id', /^user-content-fnref-/]],
    li: [...(allowed['li'] ?? []), ['id', /^user-content-fn-/]],
    // What the letters stand for.
    abbr: ['title'],
    h2: [['className', 'sr-only'], ['id', 'footnote-label']],
  },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
    cite: ['http', 'https'],
  },
};

import type { Schema } from 'hast-util-sanitize';
import { defaultSchema } from 'hast-util-sanitize';

/**
 * What the HTML of an article may hold: GitHub's list for user content, less what help articles have no use for.
 * Scripts, styles, event handlers, frames, forms and addresses other than the protocols below never get through.
 */
export const sanitizeSchema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  attributes: {
    ...defaultSchema.attributes,
    th: [...(defaultSchema.attributes?.['th'] ?? []), ['className', 'align-center', 'align-right']],
    td: [...(defaultSchema.attributes?.['td'] ?? []), ['className', 'align-center', 'align-right']],
    '*': (defaultSchema.attributes?.['*'] ?? []).filter((attribute) => attribute !== 'id' && attribute !== 'name'),
    // Footnotes need their ids; nothing else an author writes may claim one.
    a: [...(defaultSchema.attributes?.['a'] ?? []), ['id', /^user-content-fnref-/]],
    li: [...(defaultSchema.attributes?.['li'] ?? []), ['id', /^user-content-fn-/]],
    h2: [['className', 'sr-only'], ['id', 'footnote-label']],
  },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
    cite: ['http', 'https'],
  },
};

import type { Plural } from './fill-text.ts';

/** The names of plural forms in any language. */
export const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

const NAMES: readonly string[] = [...pluralForms, 'lang'];

/** Returns whether an entry of a table of texts is a plural, not a group of texts. */
export function isPlural(entry: unknown): entry is Plural {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'other' in entry &&
    Object.keys(entry).every((name) => NAMES.includes(name))
  );
}

import { nearest } from '../text/edit-distance.ts';
import { isPlural, pluralForms } from './plural-forms.ts';
import type { Plural } from './fill-text.ts';
import type { Strings } from './strings.ts';

/** A mistake in the owner's texts: the names of the text, and what is wrong with how to fix it. */
export type StringMistake = { readonly names: readonly string[]; readonly message: string };

type Table = Readonly<Record<string, unknown>>;

const PLACEHOLDER = /\{\w*\}/g;

/**
 * Returns the mistakes in the owner's texts, compared with a complete table.
 * @param own the export `strings` of the owner's file
 * @param complete texts that have every name and placeholder
 */
export function stringMistakes(own: unknown, complete: Strings): StringMistake[] {
  if (!isTable(own)) {
    return [
      {
        names: [],
        message:
          "Exports no texts. Write export const strings = { searchButton: 'Find' }, for example.",
      },
    ];
  }
  return tableMistakes(own, complete, []);
}

function tableMistakes(own: Table, complete: Table, group: readonly string[]): StringMistake[] {
  return Object.entries(own).flatMap(([name, value]) => {
    const names = [...group, name];
    const expected = Object.hasOwn(complete, name) ? complete[name] : undefined;
    if (expected === undefined) return [{ names, message: unknownName(names, complete) }];
    if (typeof expected === 'string') return textMistakes(value, expected, names);
    if (!isTable(expected)) return [];
    if (!isTable(value)) return [{ names, message: `${shown(names)} must be a group of texts.` }];
    return isPlural(expected)
      ? pluralMistakes(value, expected, names)
      : tableMistakes(value, expected, names);
  });
}

function pluralMistakes(own: Table, complete: Plural, names: readonly string[]): StringMistake[] {
  if (!('other' in own))
    return [{ names, message: `${shown(names)} lacks the plural form "other". Add it.` }];
  return Object.entries(own).flatMap(([form, value]) => {
    const path = [...names, form];
    if (!pluralForms.some((known) => known === form))
      return [
        {
          names: path,
          message: `Unknown plural form "${form}". Use one of: ${pluralForms.join(', ')}.`,
        },
      ];
    // "One result" needs no number.
    const optional = form === 'other' ? [] : ['{count}'];
    return textMistakes(value, complete.other, path, optional);
  });
}

function textMistakes(
  value: unknown,
  expected: string,
  names: readonly string[],
  optional: readonly string[] = [],
): StringMistake[] {
  if (typeof value !== 'string' || value.trim() === '')
    return [{ names, message: `${shown(names)} must be a text that is not empty.` }];
  const needed = placeholdersOf(expected);
  const used = placeholdersOf(value);
  const unknown = used.filter((placeholder) => !needed.includes(placeholder));
  const missing = needed.filter(
    (placeholder) => !used.includes(placeholder) && !optional.includes(placeholder),
  );
  return [
    ...unknown.map((placeholder) => ({ names, message: unknownPlaceholder(placeholder, needed) })),
    ...missing.map((placeholder) => ({
      names,
      message: `${shown(names)} lacks the placeholder ${placeholder}. Add it to the text.`,
    })),
  ];
}

function unknownName(names: readonly string[], complete: Table): string {
  const meant = nearest(names.at(-1) ?? '', Object.keys(complete));
  const fix =
    meant === undefined
      ? 'Use a name that src/languages/strings.ts lists.'
      : `Did you mean "${[...names.slice(0, -1), meant].join('.')}"?`;
  return `Unknown text ${shown(names)}. ${fix}`;
}

function unknownPlaceholder(placeholder: string, needed: readonly string[]): string {
  const fix =
    needed.length === 0 ? 'Remove it: this text has none.' : `Use ${needed.join(' and ')}.`;
  return `Unknown placeholder ${placeholder}. ${fix}`;
}

function placeholdersOf(text: string): string[] {
  return [...new Set(text.match(PLACEHOLDER) ?? [])];
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(names: readonly string[]): string {
  return `"${names.join('.')}"`;
}

import { isPlural } from './plural-forms.ts';
import type { StringOverrides, Strings } from './strings.ts';

/**
 * Returns the texts with the owner's replacements. Plurals are replaced as a whole, groups text by
 * text.
 */
export function mergeStrings(strings: Strings, own: StringOverrides): Strings {
  const names = Object.keys(own) as (keyof Strings)[];
  if (names.length === 0) return strings;
  const replaced = names.map((name) => [name, merged(strings[name], own[name])]);
  return { ...strings, ...(Object.fromEntries(replaced) as Partial<Strings>) };
}

function merged(
  text: Strings[keyof Strings] | undefined,
  own: StringOverrides[keyof Strings],
): StringOverrides[keyof Strings] {
  const isGroup = typeof text === 'object' && typeof own === 'object' && !isPlural(text);
  return isGroup ? { ...text, ...own } : own;
}

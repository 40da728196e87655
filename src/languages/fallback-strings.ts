import { isPlural } from './plural-forms.ts';
import type { Strings } from './strings.ts';

/**
 * Returns English texts for the pages of another language, with English plural rules. In
 * right-to-left text, it isolates the direction of placeholders. Otherwise, the parts of a date
 * change places.
 */
export function fallbackStrings(english: Strings, isRightToLeft: boolean): Strings {
  const isolate = isRightToLeft ? isolated : (text: string) => text;
  return mapTexts(english, isolate) as Strings;
}

function mapTexts(table: object, change: (text: string) => string): object {
  const entries = Object.entries(table).map(([name, entry]: [string, string | object]) => [
    name,
    typeof entry === 'string' ? change(entry) : mapTexts(entry, change),
  ]);
  const texts = Object.fromEntries(entries) as object;
  return isPlural(table) ? { ...texts, lang: 'en' } : texts;
}

/**
 * Adds U+2068 and U+2069 around placeholders:
 * https://www.w3.org/International/articles/inline-bidi-markup/
 */
function isolated(text: string): string {
  return text.replaceAll(/\{\w+\}/g, '\u2068$&\u2069');
}

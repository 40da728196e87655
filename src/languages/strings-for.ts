import { site } from '../config/settings.ts';
import { baseLanguage } from '../text/base-language.ts';
import { fallbackStrings } from './fallback-strings.ts';
import { mergeStrings } from './merge-strings.ts';
import { ownStrings } from './own-strings.ts';
import { languageFor } from './registry.ts';
import type { Strings, TextLanguage } from './strings.ts';
import { strings as english } from './en/strings.ts';

const tables = new Map<string, Strings>();

/**
 * Returns the interface texts of a locale: the owner's, else those of its language, else English.
 */
export function stringsFor(locale: string): Strings {
  const known = tables.get(locale);
  if (known) return known;
  const builtIn = languageFor(locale).strings ?? englishFor(locale);
  const strings = mergeStrings(builtIn, ownStrings(locale) ?? {});
  tables.set(locale, strings);
  return strings;
}

/**
 * Returns the attributes of an element with an interface text; none for the language of the page.
 */
export function textLanguage(locale: string, name: keyof Strings): TextLanguage {
  return missingStrings(locale).includes(name) ? { lang: 'en', dir: 'ltr' } : {};
}

/** Returns the BCP 47 code for dates in an interface text: that of the text, not of the page. */
export function textLocale(locale: string, name: keyof Strings): string {
  return textLanguage(locale, name).lang ?? locale;
}

/** Returns the names of the texts that a locale shows in English because it has no translation. */
export function missingStrings(locale: string): (keyof Strings)[] {
  if (languageFor(locale).strings) return [];
  const own = ownStrings(locale) ?? {};
  return (Object.keys(english) as (keyof Strings)[]).filter((name) => own[name] === undefined);
}

function englishFor(locale: string): Strings {
  const own = site.locales.find(({ code }) => baseLanguage(code) === 'en');
  const isRightToLeft = site.locales.some(
    ({ code, direction }) => code === locale && direction === 'rtl',
  );
  return fallbackStrings(own ? stringsFor(own.code) : english, isRightToLeft);
}

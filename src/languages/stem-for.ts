import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { baseLanguage } from '../text/base-language.ts';
import type { Stem, StemModule } from '../text/stems.ts';
import { accentless, english } from '../text/stems.ts';

/** Stemmers by Snowball's algorithms (https://snowballstem.org/algorithms/), which the index uses, too. */
const packages: Readonly<Record<string, string>> = {
  de: '@orama/stemmers/german',
  es: '@orama/stemmers/spanish',
  fr: '@orama/stemmers/french',
};
const load = createRequire(import.meta.url);

/**
 * The base form of words, for what runs before readers come.
 * @param lang BCP 47 code
 * @returns undefined for a language without base forms
 */
export function stemFor(lang: string): Stem | undefined {
  const language = baseLanguage(lang);
  if (language === 'en') return accentless(english);
  const name = packages[language];
  return name === undefined ? undefined : accentless(load(name) as StemModule);
}

/** Path of the module that readers of a language load for it; English needs none. */
export function stemmerPath(lang: string): string | undefined {
  const name = packages[baseLanguage(lang)];
  return name === undefined ? undefined : fileURLToPath(import.meta.resolve(name));
}

import { fileURLToPath } from 'node:url';
import type { Stem, StemModule } from './search/stems.ts';
import { accentless, english, baseLanguage } from './search/stems.ts';

/** Stemmers by Snowball's algorithms (https://snowballstem.org/algorithms/), which the index uses, too. */
const packages = new Map(Object.entries({ de: 'german', es: 'spanish', fr: 'french' }).map(([language, name]) => [language, import.meta.resolve(`@orama/stemmers/${name}`)]));

const loaded = await Promise.all([...packages].map(async ([language, address]): Promise<[string, Stem]> => [language, accentless((await import(address)) as StemModule)]));
const stems = new Map([...loaded, ['en', accentless(english)] as const]);

/**
 * The base form of words, for what runs before readers come.
 * @param lang BCP 47 code
 * @returns undefined for a language without base forms
 */
export function stemFor(lang: string): Stem | undefined {
  return stems.get(baseLanguage(lang));
}

/** Path of the module that readers of a language load for it; English needs none. */
export function stemmerPath(lang: string): string | undefined {
  const address = packages.get(baseLanguage(lang));
  return address === undefined ? undefined : fileURLToPath(address);
}

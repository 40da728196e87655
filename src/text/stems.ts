import { baseLanguage } from './base-language.ts';

/** Gives the base form under which the inflections of a word meet. */
export type Stem = (word: string) => string;

/** A stemmer as a module of its own, beside the index. */
export type StemModule = { readonly stemmer: Stem };

/** Name of the file that holds a language's stemmer, in the folder of the index. */
export const stemFile = (lang: string): string => `stem.${baseLanguage(lang)}.js`;

/** Base forms without accents, which readers in a hurry leave out. */
export function accentless({ stemmer: stem }: StemModule): Stem {
  return (word) => withoutAccents(stem(word));
}

export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFC');
}

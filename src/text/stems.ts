import { baseLanguage } from './base-language.ts';

/** Returns the base form of a word, which its inflections share. */
export type Stem = (word: string) => string;

/** A stemmer as a module of its own, next to the index. */
export type StemModule = { readonly stemmer: Stem };

/** Returns the file name of a language's stemmer, in the folder of the index. */
export const stemFile = (lang: string): string => `stem.${baseLanguage(lang)}.js`;

/** Returns a stemmer that removes accents: readers often leave them out. */
export function accentless({ stemmer: stem }: StemModule): Stem {
  return (word) => withoutAccents(stem(word));
}

/** Returns a text without accents. Japanese voice marks stay, because they make another letter. */
/** Returns a stemmer that reads each word only once. */
export function rememberStems(stem: Stem): Stem {
  const known = new Map<string, string>();
  return (word) => {
    const stemmed = known.get(word) ?? stem(word);
    known.set(word, stemmed);
    return stemmed;
  };
}

export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/(?![\u3099\u309A])\p{M}/gu, '')
    .normalize('NFC');
}

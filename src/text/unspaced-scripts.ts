/** Scripts that put no space between words: ISO 15924. */
const UNSPACED = new Set(['Hans', 'Hant', 'Jpan', 'Thai', 'Laoo', 'Khmr', 'Mymr']);

/**
 * Whether a language is written without spaces between words.
 * @param lang BCP 47 code
 */
export function isWrittenWithoutSpaces(lang: string): boolean {
  return UNSPACED.has(new Intl.Locale(lang).maximize().script ?? '');
}

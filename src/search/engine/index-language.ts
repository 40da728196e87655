import { baseLanguage } from '../../text/base-language.ts';

/** Languages that Pagefind would split into words itself, in another way than `toIndexText`. */
const SPLIT_BY_PAGEFIND = new Set(['zh', 'ja', 'th']);
/** A language that Pagefind does not know. */
const UNKNOWN = 'und-x-';

/**
 * Returns the name of a language in the index.
 * @param lang BCP 47 code, in any case
 */
export function toIndexLanguage(lang: string): string {
  const code = lang.toLowerCase();
  return SPLIT_BY_PAGEFIND.has(baseLanguage(code)) ? UNKNOWN + code : code;
}

/** Reverses `toIndexLanguage`. */
export function fromIndexLanguage(name: string): string {
  return name.startsWith(UNKNOWN) ? name.slice(UNKNOWN.length) : name;
}

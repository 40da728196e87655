import type { Language } from './language.ts';
import * as list from './list.ts';

/**
 * Every language with its own folder. Only Node loads them. Pages pass scripts the parts they need.
 */
export const languages: readonly Language[] = Object.values(list);

const byCode = new Map(languages.map((language) => [language.code.toLowerCase(), language]));

/**
 * Returns the language of a locale: the one with its code, else with the next shorter code
 * (`zh-Hant-TW`, `zh-Hant`, `zh`), else one without any data.
 * @param lang BCP 47 code in any case
 */
export function languageFor(lang: string): Language {
  const parts = lang.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const language = byCode.get(parts.slice(0, length).join('-'));
    if (language) return language;
  }
  return { code: lang, stopWords: new Set() };
}

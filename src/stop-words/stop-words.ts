import { baseLanguage } from '../domain/language.ts';
import { stopWords as de } from './de.ts';
import { stopWords as en } from './en.ts';
import { stopWords as es } from './es.ts';
import { stopWords as fr } from './fr.ts';
import { stopWords as zh } from './zh.ts';

const lists: Readonly<Record<string, ReadonlySet<string>>> = { de, en, es, fr, zh };

/** The stop words of a language; none for a language that has no list, whose words then all count. */
export function stopWordsFor(lang: string): ReadonlySet<string> {
  return lists[baseLanguage(lang)] ?? new Set();
}

import { baseLanguage } from '../text/base-language.ts';
import { stopWords as de } from './de/stop-words.ts';
import { stopWords as en } from './en/stop-words.ts';
import { stopWords as es } from './es/stop-words.ts';
import { stopWords as fr } from './fr/stop-words.ts';
import { stopWords as zh } from './zh/stop-words.ts';

const lists: Readonly<Record<string, ReadonlySet<string>>> = { de, en, es, fr, zh };

/** The stop words of a language; none for a language that has no list, whose words then all count. */
export function stopWordsFor(lang: string): ReadonlySet<string> {
  return lists[baseLanguage(lang)] ?? new Set();
}

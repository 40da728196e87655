import { baseLanguage } from '../text/base-language.ts';
import type { Strings } from './strings.ts';
import { de } from './de/strings.ts';
import { en } from './en/strings.ts';
import { es } from './es/strings.ts';
import { fr } from './fr/strings.ts';
import { zh } from './zh/strings.ts';

const tables: Readonly<Record<string, Strings>> = { de, en, es, fr, zh };

/** The interface texts of a locale; those of its base language, else English, where it has none. */
export function stringsFor(locale: string): Strings {
  return tables[locale] ?? tables[baseLanguage(locale)] ?? en;
}

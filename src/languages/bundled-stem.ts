import { stemmer } from 'stemmer';
import { baseLanguage } from '../text/base-language.ts';
import type { Stem } from '../text/stems.ts';
import { accentless } from '../text/stems.ts';

const english = accentless({ stemmer });

/**
 * Returns the stemmer that is part of the search script. English sites are the most frequent, and
 * theirs is small, so that they save a request. Other languages load their own beside the index.
 * @param lang BCP 47 code
 */
export function bundledStem(lang: string): Stem | undefined {
  return baseLanguage(lang) === 'en' ? english : undefined;
}

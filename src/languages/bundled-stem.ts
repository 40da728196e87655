import { stemmer } from 'stemmer';
import { baseLanguage } from '../text/base-language.ts';
import type { Stem } from '../text/stems.ts';
import { accentless } from '../text/stems.ts';

const english = accentless({ stemmer });

/**
 * Returns the stemmer that is part of the search script. The English one is small and most sites
 * are English, so bundling it saves a request. Other languages load theirs from the index folder.
 * @param lang BCP 47 code
 */
export function bundledStem(lang: string): Stem | undefined {
  return baseLanguage(lang) === 'en' ? english : undefined;
}

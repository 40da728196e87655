import type { Language } from '../language.ts';
import { stopWords } from './stop-words.ts';
import { strings } from './strings.ts';

export const language: Language = {
  code: 'de',
  strings,
  stopWords,
  stemmer: '@orama/stemmers/german',
  vagueLinks:
    /^(?:(?:bitte )?(?:klicken sie |klick )?hier(?: klicken)?|(?:dieser |der )?link|diese seite|(?:dieser )?artikel|mehr(?: (?:dazu|erfahren|infos|informationen|lesen))?|weiter(?:lesen)?|weitere informationen|details)$/,
};

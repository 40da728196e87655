import type { Language } from '../language.ts';
import { stopWords } from './stop-words.ts';
import { strings } from './strings.ts';

export const language: Language = {
  code: 'fr',
  strings,
  stopWords,
  stemmer: '@orama/stemmers/french',
  elision: /^(?:[cdjlmnst]|qu)'(?=\p{L})/u,
  vagueLinks:
    /^(?:(?:cliquez |cliquer )?ici|(?:ce |le )?lien|cette page|cet article|en savoir plus|plus(?: d ?informations| de détails)?|lire (?:la suite|plus)|voir plus|détails)$/,
};

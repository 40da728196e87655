import type { Language } from '../language.ts';
import { irregularForms } from './irregular-forms.ts';
import { stopWords } from './stop-words.ts';
import { strings } from './strings.ts';
import { thesaurus } from './thesaurus.ts';
import { vagueLinks } from './vague-links.ts';

export const language: Language = {
  code: 'en',
  strings,
  stopWords,
  particles: ['up', 'in', 'on', 'out', 'off', 'back', 'down', 'over', 'away'],
  stemmer: 'stemmer',
  vagueLinks,
  irregularForms,
  thesaurus,
};

import type { Language } from '../language.ts';
import { stopWords } from './stop-words.ts';
import { strings } from './strings.ts';

export const language: Language = {
  code: 'es',
  strings,
  stopWords,
  stemmer: '@orama/stemmers/spanish',
  vagueLinks:
    /^(?:(?:haga clic |haz clic |pulse |clic )?(?:aquí|aqui)|(?:este |el )?enlace|esta página|este artículo|más(?: información| detalles)?|saber más|leer más|ver más|seguir leyendo|detalles)$/,
};

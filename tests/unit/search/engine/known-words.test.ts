import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  packKnownWords,
  stemsOf,
  unpackKnownWords,
} from '../../../../src/search/engine/known-words.ts';
import { stemFor } from '../../../../src/languages/stem-for.ts';

function knownFrom(text: string, lang = 'en') {
  const stem = stemFor(lang) ?? String;
  return unpackKnownWords(packKnownWords(new Set(stemsOf(text, stem))), stem, lang);
}

test('every word of the site is known', () => {
  const word = fc.stringMatching(/^[a-z]{2,12}(-[a-z0-9]{2,6})?$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60, size: 'max' }), (words) => {
      const known = knownFrom(words.join(' '));
      expect(words.filter((text) => !known.has(text))).toEqual([]);
    }),
  );
});

test('few words that the site does not contain count as known', () => {
  const known = knownFrom(Array.from({ length: 2000 }, (_, index) => `inside${index}x`).join(' '));
  const passed = Array.from({ length: 2000 }, (_, index) => `outside${index}x`).filter((word) =>
    known.has(word),
  );
  expect(passed.length).toBeLessThan(100);
});

test('inflected forms count, and a code as a whole and in parts', () => {
  const known = knownFrom('Form 1099-MISC and withdrawals');
  expect(
    ['withdrawal', 'forms', '1099-misc', '1099', 'misc', 'misc-1099'].filter(
      (word) => !known.has(word),
    ),
  ).toEqual([]);
});

test.each([
  [
    'de',
    'Überprüfung der Gebühren, Passwörter',
    ['überprüfung', 'überprüfen', 'uberprufung', 'gebühr', 'passwort'],
    ['zinsen', 'überweisung'],
  ],
  [
    'es',
    'Verificación de las cuentas, contraseñas',
    ['verificación', 'verificaciones', 'verificacion', 'cuenta', 'contrasena'],
    ['comisión', 'tarjeta'],
  ],
  [
    'fr',
    'La vérification de l’identité, comptes fermés',
    ['vérifications', 'verification', 'identité', 'identite', 'compte', 'fermer'],
    ['frais', 'carte'],
  ],
])(
  'in %s, inflections and words without accents are known, other words are not',
  (lang, text, inside, outside) => {
    const known = knownFrom(text, lang);
    expect(inside.filter((word) => !known.has(word))).toEqual([]);
    expect(outside.filter((word) => known.has(word))).toEqual([]);
  },
);

test('in a language without a stemmer every word counts as known', () => {
  expect(stemFor('fi')).toBeUndefined();
  expect(unpackKnownWords(packKnownWords(new Set()), undefined, 'fi').has('jotain')).toBe(true);
});

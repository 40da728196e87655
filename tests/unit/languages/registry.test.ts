import { createRequire } from 'node:module';
import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { strings as english } from '../../../src/languages/en/strings.ts';
import { languageFor, languages } from '../../../src/languages/registry.ts';
import { stemFor, stemmerPath } from '../../../src/languages/stem-for.ts';
import { stringMistakes } from '../../../src/languages/string-mistakes.ts';
import { stringsFor } from '../../../src/languages/strings-for.ts';

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['ZH-hant-tw', 'zh'],
  ['fr-CA', 'fr'],
  ['pt-BR', 'pt-BR'],
  ['tlh', 'tlh'],
])('the language of %s is %s', (lang, code) => {
  expect(languageFor(lang).code).toBe(code);
});

test('a locale of an unknown language shows English texts and has no stop words', () => {
  expect(stringsFor('pt-BR').notFoundTitle).toBe('Page not found');
  expect(languageFor('pt-BR').stopWords.size).toBe(0);
});

test('every folder of a language is in the registry, under its name', () => {
  const folders = readdirSync('src/languages', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(languages.map(({ code }) => code).toSorted()).toEqual(folders.toSorted());
});

test.each(languages.map((language) => [language.code, language] as const))(
  'the language %s is complete',
  (code, { strings, stopWords, stemmer }) => {
    expect(stringsFor(code)).toBe(strings);
    expect(stringMistakes(strings, english)).toEqual([]);
    expect(Object.keys(strings ?? {}).toSorted()).toEqual(Object.keys(english).toSorted());
    expect(stopWords.size).toBeGreaterThan(100);
    expect([...stopWords].filter((word) => word !== word.toLowerCase())).toEqual([]);
    if (stemmer !== undefined) createRequire(import.meta.url).resolve(stemmer);
  },
);

test.each([
  ['en', 'payments', 'payment'],
  ['de', 'zahlungen', 'zahlung'],
  ['fr', 'paiements', 'paiement'],
  ['es', 'pagos', 'pago'],
])('in %s, %s and %s have the same stem', (lang, one, other) => {
  expect(stemFor(lang)?.(one)).toBe(stemFor(lang)?.(other));
});

test('languages except English have a stemmer in the index folder', () => {
  expect(stemmerPath('en-GB')).toBeUndefined();
  expect(stemmerPath('zh')).toBeUndefined();
  expect(existsSync(stemmerPath('de') ?? '')).toBe(true);
});

test.each([
  ['en', 'click here', true],
  ['en', 'learn more', true],
  ['en', 'this page', true],
  ['en', 'find out more', true],
  ['en', 'how to reset your password', false],
  ['de', 'hier klicken', true],
  ['de', 'mehr erfahren', true],
  ['de', 'passwort zurücksetzen', false],
  ['fr', 'cliquez ici', true],
  ['fr', 'en savoir plus', true],
  ['es', 'haga clic aquí', true],
  ['es', 'más información', true],
  ['zh', '点击这里', true],
  ['zh', '了解更多', true],
  ['zh', '重置密码', false],
])('in %s the link text "%s" is vague: %s', (lang, text, expected) => {
  expect(languageFor(lang).vagueLinks?.test(text)).toBe(expected);
});

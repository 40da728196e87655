import { expect, test } from 'vitest';
import { freshdesk } from '../../../src/import/sources/freshdesk.ts';
import { freshdeskRecords } from '../../support/freshdesk-api.ts';
import { articleIn, readSource } from '../../support/import-api-server.ts';
import { tempArticles } from '../../support/temp-articles.ts';

const inFile = (value: unknown) => JSON.stringify(value);
const level = (name: string, language?: string) => [
  { level: 0, type: 'category', data: { id: 1, name, language } },
];
const saved = (id: number, title: string, language: string, more = {}) => ({
  ...freshdeskRecords.articles[0],
  id,
  title,
  language,
  folder_id: 2,
  category_id: 1,
  hierarchy: level(language === 'fr' ? 'Général' : 'General', language),
  ...more,
});
const names = { en: ['General', 'Getting started'], fr: ['Général', 'Premiers pas'] } as const;
const group = (id: number, name: string, more = {}) => ({ id, name, description: null, ...more });

/** Categories and folders in two languages, and what says which is which. */
const TWO_LANGUAGES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'their hierarchy': {
    'a.json': [
      group(1, 'Général'),
      group(2, 'Premiers pas', { visibility: 1, hierarchy: level('Général', 'fr') }),
    ],
    'b.json': [
      group(1, 'General'),
      group(2, 'Getting started', { visibility: 1, hierarchy: level('General', 'en') }),
    ],
  },
  'their language': {
    'a.json': [
      group(1, 'General', { language: 'en' }),
      group(2, 'Getting started', { visibility: 1, language: 'en' }),
    ],
    'b.json': [
      group(1, 'Général', { language: 'fr' }),
      group(2, 'Premiers pas', { visibility: 1, language: 'fr' }),
    ],
  },
  'the names of their files': {
    'categories-fr.json': [group(1, 'Général')],
    'categories.json': [group(1, 'General')],
    'en/folders.json': [group(2, 'Getting started', { visibility: 1 })],
    'fr/folders.json': [group(2, 'Premiers pas', { visibility: 1 })],
  },
};

test.each(Object.entries(TWO_LANGUAGES))('%s says the language of groups', async (_name, files) => {
  const folder = tempArticles({
    ...Object.fromEntries(Object.entries(files).map(([path, value]) => [path, inFile(value)])),
    'x1.json': inFile([saved(5, 'Bonjour', 'fr')]),
    'x2.json': inFile([saved(5, 'Hello', 'en'), saved(6, 'More', 'en')]),
  });
  const center = await readSource(freshdesk, folder);
  for (const locale of ['en', 'fr'] as const)
    expect(articleIn(center, '5', locale).groups.map(({ name }) => name)).toEqual(names[locale]);
});

test.each([
  ['a.json', 'z.json', 'en', undefined],
  ['z.json', 'a.json', 'en', undefined],
  ['a.json', 'z.json', 'fr', ['fr', 'en']],
  ['z.json', 'a.json', 'en', ['de', 'en', 'fr']],
])('French in %s, English in %s: the default is %s', async (french, english, code, locales) => {
  const folder = tempArticles({
    [french]: inFile([saved(5, 'Bonjour', 'fr')]),
    [english]: inFile([saved(5, 'Hello', 'en'), saved(6, 'More', 'en')]),
  });
  expect((await readSource(freshdesk, folder, locales)).defaultLocale).toBe(code);
});

test('as many articles in each language: the code decides on the default', async () => {
  const folder = tempArticles({
    'a.json': inFile([saved(5, 'Bonjour', 'fr')]),
    'b.json': inFile([saved(5, 'Hello', 'en')]),
  });
  expect((await readSource(freshdesk, folder)).defaultLocale).toBe('en');
});

test('a folder that is saved in one language only has its name in the other', async () => {
  const folder = tempArticles({
    'a.json': inFile([group(2, 'Getting started', { visibility: 1 }), group(1, 'General')]),
    'b.json': inFile([saved(5, 'Bonjour', 'fr'), saved(5, 'Hello', 'en')]),
  });
  const center = await readSource(freshdesk, folder);
  const found = articleIn(center, '5', 'fr');
  expect(found.groups.map(({ name }) => name)).toEqual(['Général', 'Getting started']);
  expect(found.hidden).toBeUndefined();
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFileText } from '../../../../src/authoring/init/init-site-file.ts';
import { siteSchema } from '../../../../src/config/site-schema.ts';
import { tempArticles } from '../../../support/temp-articles.ts';

const answers = {
  name: 'Acme Help',
  url: 'https://help.acme.example/',
  accent: '#7a2048',
  email: 'support@acme.example',
  locale: 'en',
  categories: ['How to', 'News'],
};

/** Returns the settings that the text exports, with the defaults of the schema. */
async function settingsOf(text: string) {
  const file = join(tempArticles({}), 'site.ts');
  writeFileSync(file, text);
  const { site } = (await import(file)) as { site: unknown };
  return siteSchema.parse(site);
}

test('the settings say what the owner answered', async () => {
  expect(await settingsOf(siteFileText(answers))).toMatchObject({
    name: 'Acme Help',
    url: 'https://help.acme.example/',
    locales: [{ code: 'en', label: 'English', direction: 'ltr' }],
    categories: [{ id: 'how-to', label: { en: 'How to' } }, { id: 'news' }],
    announcements: 'news',
    contact: { href: 'mailto:support@acme.example' },
  });
});

test.each([
  ["O'Neill \\ Sons ${name} `x`", 'en'],
  ['مساعدة', 'ar'],
  ['Ajuda', 'pt-BR'],
])('the name %s and the language %s survive', async (name, locale) => {
  const text = siteFileText({ ...answers, name, locale, email: undefined });
  const { name: read, locales, contact } = await settingsOf(text);
  expect([read, locales[0].code, contact]).toEqual([name, locale, undefined]);
});

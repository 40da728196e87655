import { expect, test } from 'vitest';
import type { SiteDefinition } from '../../../src/config/site-definition.ts';
import { siteMistakes } from '../../../src/config/site-problems.ts';
import { site } from '../../../src/config/site.ts';

const label = { en: 'A label' };
const mistakesOf = (changes: object) => siteMistakes({ ...site, ...changes } as SiteDefinition);

test('the demo is valid, and so is a site with little in it', () => {
  expect(siteMistakes(site)).toEqual([]);
  expect(
    mistakesOf({
      sections: [],
      announcements: undefined,
      repository: undefined,
      headerLinks: [],
      footerLinks: [],
      locales: [{ code: 'pt-BR', label: 'Português', direction: 'ltr' }],
    }),
  ).toEqual([]);
});

test.each([
  [{ name: ' ' }, '`name` is empty. Write the name of the help center.'],
  [
    { url: 'help.example.com' },
    '`url` is "help.example.com" but must be an absolute URL such as "https://help.example.com/".',
  ],
  [
    { locales: [] },
    '`locales` is empty. Name at least one language, for example { code: "en", label: "English", direction: "ltr" }.',
  ],
  [
    { locales: [{ code: 'english language' }] },
    '`locales` holds "english language", which is no language code as BCP 47 writes it. Examples: "en", "pt-BR".',
  ],
  [
    { locales: [{ code: 'pt-br' }] },
    '`locales` holds "pt-br", which is no language code as BCP 47 writes it. Write "pt-BR".',
  ],
  [
    { locales: [{ code: 'en' }, { code: 'de' }, { code: 'en' }] },
    '`locales` holds "en" twice. Remove one of them.',
  ],
  [{ categories: [], announcements: undefined }, '`categories` is empty. Name at least one.'],
  [
    { categories: [...site.categories, { id: 'faq', label }] },
    '`categories` holds "faq" twice. Remove one of them.',
  ],
  [
    { categories: [...site.categories, { id: 'How to', label }] },
    '`categories` holds the id "How to", which becomes an address: it must consist of lower-case letters a-z, digits and single hyphens.',
  ],
  [
    { categories: [...site.categories, { id: 'all', label }] },
    '`categories` holds "all", which is the name of the tab that shows every category. Choose another id.',
  ],
  [
    {
      categories: Array.from({ length: 37 }, (_, number) => ({ id: `c${number}`, label })),
      announcements: undefined,
    },
    '`categories` holds 37; at most 36 are possible. Make sections of some.',
  ],
  [
    {
      sections: [
        { id: 'fees', label },
        { id: 'fees', label },
      ],
    },
    '`sections` holds "fees" twice. Remove one of them.',
  ],
  [
    { sections: [{ id: 'fees', label: { en: '' } }] },
    'The label of "fees" is empty. Write what readers shall see.',
  ],
  [
    { announcements: 'anouncements' },
    '`announcements` is "anouncements", which is none of the categories (faq, announcements, product-documents). Did you mean "announcements"?',
  ],
  [
    { announcements: 'news' },
    '`announcements` is "news", which is none of the categories (faq, announcements, product-documents).',
  ],
  [{ pageSize: 0 }, '`pageSize` is 0 but must be a whole number from 1 to 100.'],
  [{ pageSize: 1.5 }, '`pageSize` is 1.5 but must be a whole number from 1 to 100.'],
  [
    { contact: { href: 'support@example.com', label } },
    '`contact` leads to "support@example.com" but must lead to an address with https:, http:, mailto: or tel:, or to a path that starts with a slash.',
  ],
  [
    { footerLinks: [{ href: 'javascript:alert(1)', label }] },
    '`footerLinks` leads to "javascript:alert(1)" but must lead to an address with https:, http:, mailto: or tel:, or to a path that starts with a slash.',
  ],
  [
    { repository: { url: 'saltmere/help-center', branch: 'main' } },
    '`repository.url` is "saltmere/help-center" but must be an absolute URL such as "https://github.com/you/help-center".',
  ],
  [
    { feedbackEndpoint: 'votes' },
    '`feedbackEndpoint` is "votes" but must be an absolute URL, or a path that starts with a slash.',
  ],
  [
    { searchEngine: 'altavista' },
    '`searchEngine` is "altavista" but must be "duckduckgo" or undefined.',
  ],
  [
    { check: { 'broken-link': 'none' } },
    '`check` gives "broken-link" the weight "none" but must give it "error", "warning" or "off".',
  ],
])('%j is told in one sentence', (changes, sentence) => {
  expect(mistakesOf(changes)).toEqual([sentence]);
});

import { expect, test } from 'vitest';
import { label, messagesOf, smallest } from '../../support/smallest-site.ts';

const aUrl = 'an absolute URL such as "https://help.example.com/"';
const aLink = 'a URL with https:, http:, mailto: or tel:, or a path that starts with a slash';
const anEndpoint = 'an absolute URL, or a path that starts with a slash';
const anId =
  'an id of lower-case letters a-z, digits and single hyphens, because it becomes part of a URL';
const aList = 'a list of languages with at least one, such as { code: "en" }';
const aColor = 'a color such as "#0c5f63"';

test.each<[object, string]>([
  [
    { name: ' ' },
    '`name` is " " but must be the name of the help center, such as "Acme Help Center".',
  ],
  [
    { name: undefined },
    '`name` is missing. It must be the name of the help center, such as "Acme Help Center".',
  ],
  [{ url: undefined }, `\`url\` is missing. It must be ${aUrl}.`],
  [{ url: 'help.example.com' }, `\`url\` is "help.example.com" but must be ${aUrl}.`],
  [{ url: 7 }, `\`url\` is 7 but must be ${aUrl}.`],
  [
    { attachmentTypes: ['.DWG'] },
    '`attachmentTypes[0]` is ".DWG" but must be a file ending such as "dwg", without the dot.',
  ],
  [
    { attachmentTypes: ['html'] },
    '`attachmentTypes[0]` is "html" but must be another ending: browsers could run such files ' +
      'as part of your site.',
  ],
  [{ locales: [] }, '`locales` is empty. Add at least one entry.'],
  [{ locales: 'en' }, `\`locales\` is "en" but must be ${aList}.`],
  [
    { locales: [{ code: 'english language' }] },
    '`locales[0].code` is "english language" but must be a language code in the spelling of ' +
      'BCP 47, such as "en" or "pt-BR".',
  ],
  [
    { locales: [{ code: 'pt-br' }] },
    '`locales[0].code` is "pt-br" but must be a language code in the spelling of BCP 47, "pt-BR".',
  ],
  [
    { locales: [{ code: 'en', direction: 'left' }] },
    '`locales[0].direction` is "left" but must be "ltr" or "rtl".',
  ],
  [
    { locales: [{ code: 'en' }, { code: 'de' }, { code: 'en' }] },
    '`locales[2].code`: Duplicate value "en". Remove one of the entries.',
  ],
  [{ categories: [] }, '`categories` is empty. Add at least one entry.'],
  [
    { categories: [{ id: 'faq' }] },
    '`categories[0].label` is missing. It must be texts by language, such as { en: "Fees" }.',
  ],
  [
    { categories: [{ id: 'faq', label: 'FAQ' }] },
    '`categories[0].label` is "FAQ" but must be texts by language, such as { en: "Fees" }.',
  ],
  [
    {
      categories: [
        { id: 'faq', label },
        { id: 'faq', label },
      ],
    },
    '`categories[1].id`: Duplicate value "faq". Remove one of the entries.',
  ],
  [
    { categories: [{ id: 'How to', label }] },
    `\`categories[0].id\` is "How to" but must be ${anId}.`,
  ],
  [
    { categories: [{ id: 'all', label }] },
    '`categories[0].id` is "all" but must be another id: "all" names the tab of all categories.',
  ],
  [
    { categories: Array.from({ length: 37 }, (_, number) => ({ id: `c${number}`, label })) },
    '`categories` is a list of 37 but must be a list of at most 36. Make sections of some.',
  ],
  [
    {
      sections: [
        { id: 'fees', label },
        { id: 'fees', label },
      ],
    },
    '`sections[1].id`: Duplicate value "fees". Remove one of the entries.',
  ],
  [
    { sections: [{ id: 'fees', label: { en: '' } }] },
    '`sections[0].label.en` is "" but must be text that readers see.',
  ],
  [{ announcements: 'fac' }, '`announcements`: Unknown category "fac". Did you mean "faq"?'],
  [{ announcements: 'news' }, '`announcements`: Unknown category "news". Use one of: faq.'],
  [{ pageSize: 0 }, '`pageSize` is 0 but must be a whole number from 1 to 100.'],
  [{ pageSize: 1.5 }, '`pageSize` is 1.5 but must be a whole number from 1 to 100.'],
  [{ pageSize: '15' }, '`pageSize` is "15" but must be a whole number from 1 to 100.'],
  [
    { contact: { href: 'support@example.com', label } },
    `\`contact.href\` is "support@example.com" but must be ${aLink}.`,
  ],
  [
    { footerLinks: [{ href: 'javascript:alert(1)', label }] },
    `\`footerLinks[0].href\` is "javascript:alert(1)" but must be ${aLink}.`,
  ],
  [
    { repository: { url: 'acme/help-center' } },
    '`repository.url` is "acme/help-center" but must be an absolute URL such as "https://github.com/you/help-center".',
  ],
  [{ feedbackEndpoint: 'votes' }, `\`feedbackEndpoint\` is "votes" but must be ${anEndpoint}.`],
  [{ signalsEndpoint: 'votes' }, `\`signalsEndpoint\` is "votes" but must be ${anEndpoint}.`],
  [
    { searchEngine: 'altavista' },
    '`searchEngine` is "altavista" but must be "duckduckgo" or undefined.',
  ],
  [{ offline: 'no' }, '`offline` is "no" but must be true or false.'],
  [
    { check: { 'broken-link': 'none' } },
    '`check.broken-link` is "none" but must be "error", "warning" or "off".',
  ],
  [
    { brand: { accent: { light: 'teal' } } },
    `\`brand.accent.light\` is "teal" but must be ${aColor}.`,
  ],
  [
    { brand: { logo: 'logo.svg' } },
    '`brand.logo` is "logo.svg" but must be a path that starts with a slash.',
  ],
  [{ pagesize: 15 }, 'Unknown setting `pagesize`. Did you mean "pageSize"?'],
  [
    { sections: [{ id: 'fees', label, colour: 'red' }] },
    'Unknown setting `sections[0].colour`. ' +
      'Use one of: id, label, description, icon, group, redirect_from.',
  ],
  [
    { categories: [{ ident: 'faq', id: 'faq', label }] },
    'Unknown setting `categories[0].ident`. Use one of: id, label, redirect_from.',
  ],
  [{ address: 'https://a.example/', url: undefined }, '`address` is now called `url`. Rename it.'],
  [
    { repository: { address: 'https://github.com/a/b' } },
    '`repository.address` is now called `repository.url`. Rename it.',
  ],
  [
    { brand: { colors: { dark: { ink: '#ffffff' } } } },
    '`brand.colors` is no longer a setting. ' +
      'Set these colors in src/theme.css, and remove the setting.',
  ],
  [{ bringsPolicy: true }, '`bringsPolicy` is now called `cspMetaTag`. Rename it.'],
])('%j is rejected with one sentence', (changes, sentence) => {
  expect(messagesOf({ ...smallest, ...changes })).toEqual([sentence]);
});

test.each([undefined, null, 'a text', []])('%j is not an object of settings', (settings) => {
  expect(messagesOf(settings)).toEqual([
    expect.stringContaining('an object with `name`, `url` and `categories`.'),
  ]);
});

test('every mistake is reported', () => {
  expect(messagesOf({ ...smallest, pageSize: 0, announcements: 'fac', offlin: true })).toHaveLength(
    3,
  );
});

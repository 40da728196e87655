import { expect, test } from 'vitest';
import { demoRemains } from '../../../src/check/demo-notice.ts';
import { outdatedSettings } from '../../../src/check/outdated-settings.ts';
import { missingLabels } from '../../../src/check/rules/missing-label.ts';
import { similarSections } from '../../../src/check/rules/similar-section.ts';
import type { SiteInput } from '../../../src/config/site-definition.ts';
import { siteSchema } from '../../../src/config/site-schema.ts';

const settings = (changes: Partial<SiteInput> = {}) =>
  siteSchema.parse({
    name: 'Acme Help',
    url: 'https://help.example.com/',
    categories: [{ id: 'faq', label: { en: 'FAQ' } }],
    ...changes,
  });

const inFolders = (...sections: readonly string[]) =>
  sections.map((section) => ({ section, path: `articles/en/${section}/a.md` }));

test.each([
  [['fees', 'taxes'], ['fees', 'taxes', 'other'], []],
  [['getting-started'], ['basics'], []],
  [
    ['fees', 'gettingstarted'],
    ['fees', 'getting-started'],
    ['No article is in the section "gettingstarted". Did you mean the folder "getting-started"?'],
  ],
  [
    ['getting-started'],
    ['getting-started', 'gettingstarted'],
    [
      'The folder "gettingstarted" is not in `sections`, but "getting-started" is. Move ' +
        'the articles there, or add the folder to `sections`.',
    ],
  ],
])('sections %j and folders %j', (named, folders, told) => {
  expect(similarSections(named, inFolders(...folders)).map(({ message }) => message)).toEqual(told);
});

const end = 'so its readers see this one.';

test.each<[Partial<SiteInput>, readonly string[]]>([
  [{}, []],
  [
    { locales: [{ code: 'en' }, { code: 'de' }] },
    [`"FAQ" has no text for the language "de", ${end} Add \`de\`.`],
  ],
  [
    {
      locales: [{ code: 'en' }, { code: 'de' }],
      categories: [{ id: 'faq', label: { en: 'FAQ', dee: 'Fragen' } }],
      contact: { href: '/contact/', label: { en: 'Contact', de: 'Kontakt' } },
      sections: [{ id: 'fees', label: { en: 'Fees', de: 'Gebühren' }, description: { en: 'All' } }],
    },
    [
      `"FAQ" has no text for the language "de", ${end} Did you mean \`de\` by \`dee\`?`,
      `"All" has no text for the language "de", ${end} Add \`de\`.`,
    ],
  ],
  [
    {
      locales: [{ code: 'en' }, { code: 'de' }],
      categories: [{ id: 'faq', label: { en: 'FAQ', de: 'Fragen' } }],
      sectionGroups: [{ id: 'money', label: { en: 'Money' } }],
      choices: { plan: { pro: 'Pro' }, region: { eu: { en: 'Europe' } } },
    },
    [
      `"Money" has no text for the language "de", ${end} Add \`de\`.`,
      `"Europe" has no text for the language "de", ${end} Add \`de\`.`,
    ],
  ],
  [{ locales: [{ code: 'de' }] }, [`"FAQ" has no text for the language "de", ${end} Add \`de\`.`]],
])('labels of %j', (changes, told) => {
  expect(missingLabels(settings(changes)).map(({ message }) => message)).toEqual(told);
});

test('rules are still known by their former names, with a warning', () => {
  const warned = outdatedSettings({ 'heading-order': 'off', 'broken-link': 'warning' });
  expect(warned).toMatchObject([
    {
      path: 'tests/fixtures/articles/_site.ts',
      severity: 'warning',
      message: 'The rule `heading-order` is now called `heading-increment`. Rename it.',
    },
  ]);
});

const demo = [{ path: 'articles/en/a.md', text: 'Saltmere is an exchange.' }];
const own = [{ path: 'articles/en/a.md', text: 'Acme makes anvils.' }];
const demoSite = settings({ name: 'Saltmere Help', url: 'https://help.saltmere.example/' });
const half = settings({ contact: { href: 'mailto:a@saltmere.example', label: { en: 'Write' } } });

test.each([
  ['nothing of the demo', settings(), own, undefined],
  ['the demo itself', demoSite, demo, 'This is the demo. Run npm run init to make it yours.'],
  [
    'articles of its own',
    demoSite,
    own,
    'tests/fixtures/articles/_site.ts still has values of the demo in `name`, `url`. Replace them.',
  ],
  [
    'settings of its own',
    settings(),
    [...own, ...demo],
    'Articles that still name the company of the demo: 1, such as articles/en/a.md. ' +
      'Rewrite or remove them.',
  ],
  [
    "the demo's email address",
    half,
    own,
    'tests/fixtures/articles/_site.ts still has values of the demo in `contact`. Replace them.',
  ],
] as const)('a site with %s', (_name, site, articles, told) => {
  expect(demoRemains(site, articles)).toBe(told);
});

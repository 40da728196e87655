import { expect, test } from 'vitest';
import {
  categoriesOf,
  labelFromId,
  localized,
  sectionGroupsOf,
  sectionsOf,
} from '../../../src/config/taxonomy.ts';
import { anArticle } from '../../support/an-article.ts';

test.each([
  ['account-security', 'Account security'],
  ['faq', 'Faq'],
  ['two--hyphens', 'Two hyphens'],
  ['under_score', 'Under score'],
])('labels the folder %s "%s"', (id, label) => {
  expect(labelFromId(id)).toBe(label);
});

test('a text without the locale falls back to the first text', () => {
  expect(localized({ en: 'Fees', de: 'Gebühren' }, 'de')).toBe('Gebühren');
  expect(localized({ en: 'Fees', de: 'Gebühren' }, 'fr')).toBe('Fees');
  expect(localized({}, 'en')).toBe('');
});

const articles = [
  anArticle({ slug: 'a', category: 'faq', section: 'zebra-crossing' }),
  anArticle({ slug: 'b', category: 'faq', section: 'trading' }),
  anArticle({ slug: 'c', category: 'news', section: 'apple-pay' }),
  anArticle({ slug: 'd', category: 'faq', section: 'trading' }),
];

test('counts every category in the order of the site, including empty ones', () => {
  const definitions = [
    { id: 'news', label: { en: 'News' } },
    { id: 'terms', label: { en: 'Terms' } },
    { id: 'faq', label: { en: 'FAQ' } },
  ];
  expect(categoriesOf(articles, definitions, 'en')).toEqual([
    { id: 'news', label: 'News', count: 1 },
    { id: 'terms', label: 'Terms', count: 0 },
    { id: 'faq', label: 'FAQ', count: 3 },
  ]);
});

test('configured sections come first, then the others by label; empty ones are omitted', () => {
  const definitions = [
    { id: 'taxes', label: { en: 'Taxes' } },
    { id: 'trading', label: { en: 'Trading' }, description: { en: 'Orders and fees' } },
  ];
  expect(sectionsOf(articles, definitions, 'en')).toEqual([
    { id: 'trading', label: 'Trading', description: 'Orders and fees', count: 2 },
    { id: 'apple-pay', label: 'Apple pay', description: undefined, count: 1 },
    { id: 'zebra-crossing', label: 'Zebra crossing', description: undefined, count: 1 },
  ]);
});

test.each([
  [
    'groups come in their order, then the sections without one; empty groups are omitted',
    { 'apple-pay': 'money', 'zebra-crossing': 'safety' },
    [
      { id: 'safety', label: 'Safety', sections: ['zebra-crossing'] },
      { id: 'money', label: 'Money', sections: ['apple-pay'] },
      { id: undefined, label: undefined, sections: ['trading'] },
    ],
  ],
  [
    'without groups, all sections are in one without a label',
    {},
    [{ id: undefined, label: undefined, sections: ['trading', 'apple-pay', 'zebra-crossing'] }],
  ],
] as const)('%s', (_name, groupOf: Readonly<Record<string, string>>, expected) => {
  const definitions = ['trading', 'apple-pay', 'zebra-crossing'].map((id) => ({
    id,
    label: { en: id },
    group: groupOf[id],
  }));
  const groups = ['safety', 'empty', 'money'].map((id) => ({
    id,
    label: { en: labelFromId(id) },
  }));
  const found = sectionGroupsOf(sectionsOf(articles, definitions, 'en'), groups, 'en');
  expect(
    found.map(({ sections, ...group }) => ({ ...group, sections: sections.map(({ id }) => id) })),
  ).toEqual(expected);
});

import { expect, test } from 'vitest';
import { siteSchema } from '../../../src/config/site-schema.ts';
import { smallest } from '../../support/smallest-site.ts';

test('a name, a URL and a category are enough; the rest has defaults', () => {
  expect(siteSchema.parse(smallest)).toEqual({
    ...smallest,
    brand: {
      logo: '/favicon.svg',
      accent: { light: '#0c5f63', dark: '#86d3ca' },
    },
    locales: [{ code: 'en', label: 'English', direction: 'ltr' }],
    sections: [],
    sectionGroups: [],
    choices: { platform: { app: {}, web: {} } },
    pageSize: 15,
    notices: {},
    headerLinks: [],
    footerLinks: [],
    widget: { allowedOn: [] },
    recentlyViewed: true,
    ai: { full: true, index: true, copy: true },
    check: {},
    attachmentTypes: [],
    offline: true,
    cspMetaTag: false,
  });
});

test.each([
  ['de', { label: 'Deutsch', direction: 'ltr' }],
  ['es', { label: 'Español', direction: 'ltr' }],
  ['ar', { label: 'العربية', direction: 'rtl' }],
  ['he', { label: 'עברית', direction: 'rtl' }],
  ['zh', { label: '中文', direction: 'ltr' }],
] as const)('the language %s has a default name and direction', (code, expected) => {
  expect(siteSchema.parse({ ...smallest, locales: [{ code }] }).locales).toEqual([
    { code, ...expected },
  ]);
  const named = { code, label: 'Ours', direction: 'rtl' };
  expect(siteSchema.parse({ ...smallest, locales: [named] }).locales).toEqual([named]);
});

test.each([
  ['https://help.example.com', 'https://help.example.com/'],
  ['https://example.com/help', 'https://example.com/help/'],
  ['https://example.com/help/', 'https://example.com/help/'],
])('the URL %s is read as %s', (url, expected) => {
  expect(siteSchema.parse({ ...smallest, url }).url).toBe(expected);
});

test.each<[object, object]>([
  [
    { region: { eu: 'EU', us: { en: 'US', de: 'USA' } } },
    { platform: { app: {}, web: {} }, region: { eu: { any: 'EU' }, us: { en: 'US', de: 'USA' } } },
  ],
  [
    { platform: { app: 'App', desktop: 'Desktop' } },
    { platform: { app: { any: 'App' }, desktop: { any: 'Desktop' } } },
  ],
  [{ device: { web: 'Web' } }, { device: { web: { any: 'Web' } } }],
])('the choices %j keep those of a platform unless they define them', (choices, expected) => {
  expect(siteSchema.parse({ ...smallest, choices }).choices).toEqual(expected);
});

import { expect, test } from 'vitest';
import { loadSite } from '../../../src/config/load-site.ts';
import { siteSchema } from '../../../src/config/site-schema.ts';
import { tempArticles } from '../../support/temp-articles.ts';

const minimal = {
  name: 'Help',
  url: 'https://help.example/',
  categories: [{ id: 'faq', label: { en: 'FAQ' } }],
};
const section = (icon: unknown) => ({ sections: [{ id: 'fees', label: { en: 'Fees' }, icon }] });

test.each([
  [undefined, { full: true, index: true, copy: true }],
  [{}, { full: true, index: true, copy: true }],
  [
    { full: false, train: false },
    { full: false, index: true, copy: true, train: false },
  ],
])('ai: %j is %j', (ai, expected) => {
  expect(siteSchema.parse({ ...minimal, ai }).ai).toEqual(expected);
});

test.each([
  ['a text instead of true', { ai: { train: 'no' } }, false],
  ['an unknown field of ai', { ai: { training: false } }, false],
  ['an SVG', section('/icons/fees.svg'), true],
  ['a PNG', section('/fees.png'), true],
  ['a path without a slash', section('icons/fees.svg'), false],
  ['an image of another site', section('//b.example/fees.svg'), false],
  ['a URL', section('https://b.example/fees.svg'), false],
  ['another type', section('/fees.html'), false],
  ['a query', section('/fees.svg?x'), false],
])('%s', (_name, settings, isValid) => {
  expect(siteSchema.safeParse({ ...minimal, ...settings }).success).toBe(isValid);
});

test('an icon that is not in public/ is a mistake with its line', async () => {
  const settings = JSON.stringify({ ...minimal, ...section('/icons/none.svg') }, null, 2);
  const folder = tempArticles({ 'site.ts': `export const site = ${settings};\n` });
  await expect(loadSite(`${folder}/site.ts`)).rejects.toThrow(
    /site\.ts:\d+: `sections\[0\]\.icon` is "\/icons\/none\.svg", but there is no file public/,
  );
});

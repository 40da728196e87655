import { expect, test } from 'vitest';
import { siteMapOf } from '../../../src/view/site-map.ts';
import { anArticle } from '../../support/an-article.ts';

const sections = ['trading', 'basics'].map((id) => ({
  id,
  label: id,
  description: undefined,
  count: 1,
}));

test('lists sections in order and articles by title, with numbers by value', () => {
  const titles = [
    ['basics', 'Zebra'],
    ['basics', 'Step 10'],
    ['basics', '“Apple”'],
    ['basics', 'Step 9'],
    ['trading', 'Fees'],
  ];
  const articles = titles.map(([section = '', title = ''], index) =>
    anArticle({ slug: `a-${index}`, section, title }),
  );
  const map = siteMapOf(articles, sections, 'en');
  expect(
    map?.map(({ section, articles: inSection }) => [
      section.id,
      ...inSection.map(({ title }) => title),
    ]),
  ).toEqual([
    ['trading', 'Fees'],
    ['basics', '“Apple”', 'Step 9', 'Step 10', 'Zebra'],
  ]);
});

test.each([
  [1000, true],
  [1001, false],
])('%i articles fit a page: %s', (count, fits) => {
  const articles = Array.from({ length: count }, (_, index) => anArticle({ slug: `a-${index}` }));
  expect(siteMapOf(articles, sections, 'en') !== undefined).toBe(fits);
});

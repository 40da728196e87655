import { expect, test } from 'vitest';
import { exampleArticles } from '../../../../src/authoring/init/example-articles.ts';
import { readArticles } from '../../../../src/content/read-articles.ts';
import { site } from '../../../../src/config/settings.ts';
import { tempArticles } from '../../../support/temp-articles.ts';

const categories = site.categories.map(({ id }) => id);

test('there is one valid article per category, however many there are', () => {
  const many = [...categories, ...categories, ...categories].slice(0, 5);
  const examples = exampleArticles(many, 'start', '2026-01-31');
  expect(examples).toHaveLength(many.length);
  const files = examples.slice(0, categories.length).map(({ path, text }) => [`en/${path}`, text]);
  const { articles, problems } = readArticles(tempArticles(Object.fromEntries(files)));
  expect(problems).toEqual([]);
  expect(articles.map(({ frontMatter }) => frontMatter.category).toSorted()).toEqual(
    categories.toSorted(),
  );
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkArticles } from '../../../src/check/check-articles.ts';
import type { Rule } from '../../../src/check/rule.ts';
import { positionsOf, valid, tempArticles } from '../../support/temp-articles.ts';

const check = (files: Readonly<Record<string, string>>, rules?: readonly Rule[]) => {
  const folder = tempArticles(files);
  const { problems, ...rest } = checkArticles(folder, '2026-05-10', rules ? { rules } : {});
  return { ...rest, problems, places: positionsOf(problems, folder) };
};

test('the fields and the body of an article are held to the rules in one run, in the order of places', () => {
  const { places } = check({
    'en/basics/b.md': `${valid.replace('faq', 'news').replace('2024-01-02', '2023-01-01')}\n### Too deep\n`,
    'en/basics/a.md': `${valid}\n# Title\n\n[gone](/articles/gone/)\n`,
  });
  expect(places).toEqual([
    'en/basics/a.md:10:1 heading-increment',
    'en/basics/a.md:12:1 broken-link',
    'en/basics/b.md:3:11 front-matter',
    'en/basics/b.md:5:10 front-matter',
    'en/basics/b.md:10:1 heading-increment',
  ]);
});

test('a link to an article that must be fixed first is not called broken', () => {
  const { places } = check({
    'en/basics/a.md': `${valid}\n[b](/articles/b/), [c](/articles/c/)\n`,
    'en/basics/b.md': valid.replace('faq', 'news'),
    'en/basics/c.md': 'x',
  });
  expect(places).toEqual(['en/basics/b.md:3:11 front-matter', 'en/basics/c.md:1:1 front-matter']);
});

test('a rule that fails names the article, and the others are still applied', () => {
  const failing: Rule[] = [
    {
      name: 'one',
      severity: 'warning',
      description: '',
      checkArticle: ({ article }) => {
        throw new Error(`no ${article.slug}`);
      },
    },
    {
      name: 'two',
      severity: 'warning',
      description: '',
      checkArticle: () => [{ line: 2, column: 1, message: 'Found.' }],
    },
    {
      name: 'all',
      severity: 'warning',
      description: '',
      checkSite: () => {
        throw new RangeError('too many');
      },
    },
  ];
  const { problems } = check({ 'en/basics/a.md': valid }, failing);
  expect(problems.map(({ path, rule, message }) => [path.endsWith('a.md'), rule, message])).toEqual(
    [
      [
        false,
        'all',
        'The check failed here: too many. Report this bug, and simplify the text meanwhile.',
      ],
      [
        true,
        'one',
        'The check failed here: no a. Report this bug, and simplify the text meanwhile.',
      ],
      [true, 'two', 'Found.'],
    ],
  );
});

test('tells when the next article falls due', () => {
  expect(check({ 'en/basics/a.md': valid }).nextChange).toBeUndefined();
  expect(check({ 'en/basics/a.md': valid.replaceAll('2024-01-0', '2026-12-0') }).nextChange).toBe(
    '2026-12-01',
  );
});

test('a folder that is not there holds no articles and says so', () => {
  const missing = join(tempArticles({}), 'gone');
  expect(checkArticles(missing, '2026-01-01').problems).toMatchObject([
    {
      rule: 'unreadable',
      message: 'Cannot read the folder (ENOENT). Check that it exists and that you may read it.',
    },
  ]);
});

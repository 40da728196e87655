import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { moveArticle } from '../../../src/authoring/move-article.ts';
import { openLibrary, writeArticle } from '../../../src/authoring/new-article.ts';
import { tempArticles, valid } from '../../support/temp-articles.ts';

const others = ['broken-link en/basics/b.md 1', 'empty-link en/other/fees.md 3'];

test.each([
  ['another name', 'costs', 'en/basics/costs.md'],
  ['another section', 'other/', 'en/other/fees.md'],
])('a move to %s keeps the baseline current', (_name, to, path) => {
  const folder = tempArticles({
    'en/basics/fees.md': valid,
    '_baseline.txt': ['# Old', 'broken-link en/basics/fees.md 2', ...others, ''].join('\n'),
  });
  moveArticle('fees', to, folder, '2026-06-15');
  const kept = others.filter((line) => !line.includes(` ${path} `));
  expect(readFileSync(join(folder, '_baseline.txt'), 'utf8')).toBe(
    ['# Old', ...[`broken-link ${path} 2`, ...kept].toSorted(), ''].join('\n'),
  );
});

test('a new article does not inherit the known errors of a deleted one', () => {
  const folder = tempArticles({
    'en/basics/b.md': valid,
    '_baseline.txt': ['broken-link en/other/fees.md 2', ...others, ''].join('\n'),
  });
  writeArticle(
    { title: 'What are fees?', category: 'faq', published: '2026-01-01' },
    { locale: 'en', section: 'other', slug: 'fees', format: 'md' },
    openLibrary(folder),
  );
  expect(readFileSync(join(folder, '_baseline.txt'), 'utf8')).toBe(`${others[0]}\n`);
});

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { bodyInBuild, startBodies, makeBody } from '../../../src/build/article-bodies.ts';
import { checkArticles } from '../../../src/check/check-articles.ts';
import {
  articleInBuild,
  articlesInBuild,
  keepArticles,
  markdownInBuild,
} from '../../../src/build/article-library.ts';
import { valid, tempArticles } from '../../support/temp-articles.ts';

/** A folder with one article, checked as a build does it. */
function checkedFolder(body: string) {
  const directory = tempArticles({
    'en/basics/a.md': `${valid}\n${body}\n`,
    'en/_shared/variables.yml': 'product: Fernhill\n',
  });
  vi.stubEnv('ARTICLES_DIR', directory);
  const { articles, files, problems } = checkArticles(directory, '2026-01-01', {
    headingsOf: (article, markdown) => makeBody(article, markdown).headings,
  });
  keepArticles({ articles, files, problems: [] });
  return { file: join(directory, 'en/basics/a.md'), problems };
}

test('what the check has read and parsed serves pages and index without another look at the file', () => {
  const { file } = checkedFolder('## Use {{product}}\n\nIt is **easy**.');
  const asChecked = bodyInBuild(articleInBuild(file));
  rmSync(file);
  expect(markdownInBuild(articleInBuild(file))).toContain('## Use Fernhill');
  expect(bodyInBuild(articleInBuild(file))).toBe(asChecked);
  expect(asChecked.html).toContain('<strong>easy</strong>');
  expect(asChecked.headings.map(({ id }) => id)).toContain('use-fernhill');
});

test('a body made from the text alone is the one that the check made', () => {
  const { file } = checkedFolder(
    '## Use {{product}}\n\nOne[^1].\n\n[^1]: Note.\n\n| a | b |\n|---|--:|\n| 1 | 2 |',
  );
  const asChecked = bodyInBuild(articleInBuild(file));
  startBodies();
  expect(bodyInBuild(articleInBuild(file))).not.toBe(asChecked);
  expect(bodyInBuild(articleInBuild(file))).toEqual(asChecked);
});

test('every copy of the module that a build loads knows the same articles', async () => {
  checkedFolder('Text.');
  vi.resetModules();
  const copy = await import('../../../src/build/article-library.ts');
  expect(copy.articlesInBuild).not.toBe(articlesInBuild);
  expect(copy.articlesInBuild()).toBe(articlesInBuild());
});

test('an article with a mistake is not handed on', () => {
  const { file } = checkedFolder('Text.');
  const broken = tempArticles({
    'en/basics/a.md': valid.replace('faq', 'news'),
    'en/basics/b.md': valid,
  });
  expect(checkArticles(broken, '2026-01-01').articles.map(({ slug }) => slug)).toEqual(['b']);
  expect(() => articleInBuild(`${file}x`)).toThrow(/no valid article/);
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkArticles } from '../../../src/check/check-articles.ts';
import { moveArticle } from '../../../src/authoring/move-article.ts';
import { tempArticles } from '../../support/temp-articles.ts';
import { TODAY, article, expected, library, read, listed } from '../../support/linked-library.ts';

test('a new name: every link, name and search file follows, and nothing else changes', () => {
  const folder = tempArticles(library);
  const { redirect, replaced } = moveArticle('old-name', 'new-name', folder, TODAY);
  expect(redirect).toBe('/articles/old-name/');
  expect(replaced).toBeGreaterThan(15);
  const changed = listed(folder);
  expect(changed['en/basics/every-way.md']).toBe(article('Links', expected));
  const other = (text: string) => text.replaceAll('old-name', 'new-name');
  for (const file of [
    'en/basics/windows.md',
    'en/other/parts.mdx',
    'en/_shared/warning.md',
    'en/_search/cases.yml',
    'en/_notices/broken.md',
    'en/_notices/planned.md',
  ] as const)
    expect(changed[file]).toBe(other(library[file]));
  expect(changed['en/_search/best-bets.yml']).toBe(
    '# best first\n- query: old-name\n  articles: [every-way, new-name] # two\n',
  );
  // The path is that of another site.
  expect(changed['en/_search/places.yml']).toBe('- path: /old-name\n  articles: [new-name]\n');
  expect(changed['en/basics/new-name.md']).toBe(
    other(library['en/basics/old-name.md']).replace(
      '02\n---',
      '02\nredirect_from: [/articles/old-name/]\n---',
    ),
  );
  expect(Object.keys(changed).toSorted()).toEqual(
    Object.keys(library)
      .map((file) => file.replace('old-name', 'new-name'))
      .toSorted(),
  );
});

test('there and back again leaves everything as it was, but for the redirect', () => {
  const folder = tempArticles(library);
  moveArticle('en/basics/old-name.md', 'other/new-name', folder, TODAY);
  const { redirect } = moveArticle('/articles/new-name/', 'en/basics/old-name.md', folder, TODAY);
  expect(redirect).toBe('/articles/new-name/');
  const after = listed(folder);
  after['en/basics/old-name.md'] = (after['en/basics/old-name.md'] ?? '')
    .replace('redirect_from: [/articles/new-name/]\n', '')
    .replace('(logo.png)', '(./logo.png)');
  // The way back does not know how the folder was written.
  const ways = library['en/basics/every-way.md'].replaceAll(
    /(\.\.\/basics|\.)\/old-name\.md/g,
    'old-name.md',
  );
  expect(after).toEqual({ ...library, 'en/basics/every-way.md': ways });
});

test('another section: the path stays, own images move, shared images stay', () => {
  const folder = tempArticles(library);
  const { redirect, images } = moveArticle('old-name', 'other/', folder, TODAY);
  expect(redirect).toBeUndefined();
  expect(images).toEqual(['en/basics/map.png']);
  expect(read(folder, 'en/other/map.png')).toBe('a map');
  expect(existsSync(join(folder, 'en/basics/map.png'))).toBe(false);
  expect(read(folder, 'en/other/old-name.md')).toBe(
    library['en/basics/old-name.md']
      .replace('./logo.png', '../basics/logo.png')
      .replace('every-way.md', '../basics/every-way.md')
      .replace('../other/parts.mdx', 'parts.mdx'),
  );
  const links = /(?<=[(<" ])(?:\.\.\/basics\/|\.\/)?old-name\.md(?!\)`)/g;
  expect(read(folder, 'en/basics/every-way.md')).toBe(
    library['en/basics/every-way.md'].replaceAll(links, '../other/old-name.md'),
  );
});

test('an image whose name is taken in the other section stays', () => {
  const folder = tempArticles({ ...library, 'en/other/map.png': 'another map' });
  expect(moveArticle('old-name', 'other/', folder, TODAY).images).toEqual([]);
  expect(read(folder, 'en/other/old-name.md')).toContain('![map](../basics/map.png)');
});

test('the check passes after a move', () => {
  const folder = tempArticles({
    'en/basics/old-name.md': article('Moves', '## Fees\n\nText.'),
    'en/other/links.md': article('Links', '[a](/articles/old-name/#fees)', 'related: [old-name]\n'),
  });
  moveArticle('old-name', 'en/other/new-name', folder, TODAY);
  expect(checkArticles(folder, TODAY).problems).toEqual([]);
});

test.each([
  ['a draft, which nobody has seen', 'draft: true\n', '', false],
  ['an article of the future', '', '', false],
  ['a draft that was published before', 'draft: true\n', '/articles/old-name/\n', true],
])('%s: a redirect only from a path that readers know', (_name, more, addresses, redirects) => {
  const text = article('A', 'Text.', more);
  const folder = tempArticles({
    'en/basics/old-name.md': more === '' ? text.replaceAll('2024', '2030') : text,
    'en/_addresses.txt': '',
    '_addresses.txt': addresses,
  });
  expect(moveArticle('old-name', 'new-name', folder, TODAY).redirect !== undefined).toBe(redirects);
  expect(read(folder, 'en/basics/new-name.md').includes('redirect_from')).toBe(redirects);
});

test.each([
  ['old-name', 'en/basics/old-name.md'],
  ['old-name.md', 'en/basics/old-name.md'],
  ['basics/old-name', 'en/basics/old-name.md'],
  ['/articles/old-name/', 'en/basics/old-name.md'],
  ['https://help.example.com/articles/old-name/?a=1', 'en/basics/old-name.md'],
  ['parts', 'en/other/parts.mdx'],
])('the article may be called %s', (from, path) => {
  const folder = tempArticles(library);
  expect(moveArticle(from, 'new-name', folder, TODAY).change.moves[0]?.from).toBe(path);
});

test.each([
  ['new-name', 'en/basics/new-name.md'],
  ['new-name.md', 'en/basics/new-name.md'],
  ['/articles/new-name/', 'en/basics/new-name.md'],
  ['other', 'en/other/old-name.md'],
  ['other/', 'en/other/old-name.md'],
  ['en/brand-new/', 'en/brand-new/old-name.md'],
  ['other/new-name', 'en/other/new-name.md'],
  ['en\\other\\new-name.md', 'en/other/new-name.md'],
  ['./other/new-name.md', 'en/other/new-name.md'],
])('the new position may be written %s', (to, path) => {
  const folder = tempArticles(library);
  expect(moveArticle('old-name', to, folder, TODAY).change.moves[0]?.to).toBe(path);
});

test('notices of another language follow where they link to the article', () => {
  const notice = (slug: string, link: string) =>
    `---\ntitle: old-name\narticle: ${slug}\nlink: ${link}\nkeywords: [old-name]\n---\n`;
  const path = 'de/_notices/late.md';
  const follow = (link: string) => {
    const folder = tempArticles({ ...library, [path]: notice('old-name', link) });
    moveArticle('en/basics/old-name.md', 'new-name', folder, TODAY);
    return read(folder, path);
  };
  expect(follow('"/articles/old-name/"')).toBe(notice('old-name', '"/articles/new-name/"'));
  for (const link of [
    '/de/articles/old-name/',
    '/articles/old-name-too/',
    'https://a.test/old-name',
  ])
    expect(follow(link)).toBe(notice('old-name', link));
});

test('the glossary follows with its articles and links, also to another section', () => {
  const glossary = (slug: string, file: string) =>
    '- term: old-name # kept\n' +
    `  definition: 'See [this](/articles/${slug}/#a), [that](${file}).'\n` +
    `  article: ${slug}\n`;
  const path = 'en/_shared/glossary.yml';
  const folder = tempArticles({
    ...library,
    [path]: glossary('old-name', '../basics/old-name.md'),
  });
  moveArticle('old-name', 'new-name', folder, TODAY);
  expect(read(folder, path)).toBe(glossary('new-name', '../basics/new-name.md'));
  moveArticle('new-name', 'other/', folder, TODAY);
  expect(read(folder, path)).toBe(glossary('new-name', '../other/new-name.md'));
});

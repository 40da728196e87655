import { expect, test } from 'vitest';
import { moveArticle } from '../../../src/authoring/move-article.ts';
import { tempArticles } from '../../support/temp-articles.ts';
import { TODAY, article, library, listed } from '../../support/linked-library.ts';

test.each([
  [
    'an article that is not there',
    'old-nam',
    'x',
    {},
    'There is no article "old-nam". Did you mean old-name?',
  ],
  ['a name that is taken', 'old-name', 'every-way', {}, 'en/basics/every-way.md exists already'],
  [
    'a name that is taken in another section',
    'old-name',
    'parts',
    {},
    'already has the path /articles/parts/',
  ],
  [
    'an old address of another article',
    'old-name',
    'past',
    { 'en/other/p.md': article('P', 'P.', 'redirect_from: [/articles/past/]\n') },
    '/articles/past/ redirects to',
  ],
  [
    'a path that was published before',
    'old-name',
    'gone',
    { '_addresses.txt': '/articles/gone/\n' },
    '/articles/gone/ was the path of another article',
  ],
  ['a name with capitals', 'old-name', 'New Name', {}, 'for example "new-name"'],
  ['a misspelt section', 'old-name', 'othr/', {}, 'Did you mean "other"?'],
  ['another format', 'old-name', 'new-name.mdx', {}, 'moving it cannot make it .mdx'],
  ['a folder too many', 'old-name', 'en/a/b/c.md', {}, 'too many folders'],
  ['a position outside', 'old-name', '../x', {}, 'The name ".." must consist'],
  ['its own position', 'old-name', 'old-name', {}, 'is already there'],
  [
    'an article with mistakes',
    'broken',
    'x',
    { 'en/other/broken.md': '---\ntitle: A\n---\n' },
    'Missing field `category`',
  ],
  [
    'another article that names it and cannot be read',
    'old-name',
    'x',
    { 'en/other/broken.md': '---\ntitle: old-name\n---\n' },
    'Missing field `category`',
  ],
  [
    'a link that only its position distinguishes from its title',
    'old-name',
    'x',
    { 'en/other/odd.md': article('Odd', '[a](/articles/old-name/ "as ](/articles/old-name/)")') },
    'odd.md:8 links to /articles/old-name/',
  ],
  [
    'a link that cannot be rewritten safely',
    'old-name',
    'x',
    { 'en/other/odd.md': article('Odd', '> [a](\n> /articles/old-name/)') },
    'odd.md:8 links to /articles/old-name/',
  ],
])('nothing is written for %s', (_name, from, to, more, sentence) => {
  const files = { ...library, ...more };
  const folder = tempArticles(files);
  expect(() => moveArticle(from, to, folder, TODAY)).toThrow(sentence);
  expect(listed(folder)).toEqual(files);
});

test('an article with mistakes that has nothing to do with the move does not hinder it', () => {
  const folder = tempArticles({ ...library, 'en/other/broken.md': '---\ntitle: A\n---\n' });
  expect(moveArticle('old-name', 'new-name', folder, TODAY).redirect).toBeDefined();
});

test('an article that has moved already is said to be elsewhere', () => {
  const folder = tempArticles(library);
  moveArticle('old-name', 'new-name', folder, TODAY);
  expect(() => moveArticle('old-name', 'new-name', folder, TODAY)).toThrow('has moved already');
});

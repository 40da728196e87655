import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkArticles } from '../../../src/check/check-articles.ts';
import { moveArticle } from '../../../src/authoring/move-article.ts';
import { tempArticles } from '../../support/temp-articles.ts';

const TODAY = '2026-01-01';
const fields = 'category: faq\npublished: 2024-01-01\nupdated: 2024-01-02\n';
const article = (title: string, body: string, more = '') =>
  `---\ntitle: "${title}"\n${fields}${more}---\n\n${body}\n`;

/** An article that links to the one that moves in every way there is, and in some that are none. */
const everyWay = [
  '[plain](/articles/old-name/), [with *marks* 😀](/articles/old-name/#fees "old-name"), [asks](</articles/old-name/?a=1#b>)',
  '[bare](/articles/old-name) [as Markdown](/articles/old-name.md) [beside](../old-name/) [![image](/articles/old-name/)](/articles/old-name/)',
  '[reference][one] [longer](/articles/old-name-too/) [elsewhere](https://example.com/articles/old-name/) [anchor](#old-name)',
  '`[code](/articles/old-name/)` <a href="/articles/old-name/">html</a> <!-- <a href="/articles/old-name/"> -->',
  '',
  '> - [in a quote](/articles/old-name/)',
  '',
  '| a | b |\n|---|---|\n| é \\| | [in a table](/articles/old-name/) |',
  '',
  '```md\n[fenced](/articles/old-name/)\n```',
  '',
  '    [indented](/articles/old-name/)',
  '',
  '[one]: /articles/old-name/#top  "old-name"',
  '',
  'A note[^1]\n\n[^1]: [noted](/articles/old-name/)',
].join('\n');

const expected = everyWay
  .replace('[plain](/articles/old-name/)', '[plain](/articles/new-name/)')
  .replace('(/articles/old-name/#fees', '(/articles/new-name/#fees')
  .replace('(</articles/old-name/?', '(</articles/new-name/?')
  .replace('[bare](/articles/old-name)', '[bare](/articles/new-name)')
  .replace('/articles/old-name.md', '/articles/new-name.md')
  .replace('(../old-name/)', '(../new-name/)')
  .replace(
    '[![image](/articles/old-name/)](/articles/old-name/)',
    '[![image](/articles/new-name/)](/articles/new-name/)',
  )
  .replace('<a href="/articles/old-name/">html', '<a href="/articles/new-name/">html')
  .replace('[in a quote](/articles/old-name/)', '[in a quote](/articles/new-name/)')
  .replace('[in a table](/articles/old-name/)', '[in a table](/articles/new-name/)')
  .replace('[one]: /articles/old-name/#top', '[one]: /articles/new-name/#top')
  .replace('[noted](/articles/old-name/)', '[noted](/articles/new-name/)');

const library = {
  'en/basics/old-name.md': article(
    'Moves',
    '## Fees\n\n[to itself](/articles/old-name/#fees) ![map](map.png) ![logo](./logo.png)',
  ),
  'en/basics/every-way.md': article('Links', everyWay),
  'en/basics/windows.md': `\uFEFF${article('Windows', '[a](/articles/old-name/)', 'related: # first\n  - "old-name" # why\n  - every-way\n').replaceAll('\n', '\r\n')}`,
  'en/other/parts.mdx': article(
    'Parts',
    'import map from "../basics/map2.png"\n\n<Note href="/articles/old-name/" b={1}>[in](/articles/old-name/#fees)</Note>\n\n<Note href={\'/articles/old-name/\'} />',
  ),
  'en/other/shows-the-logo.md': article('Logo', '![logo](../basics/logo.png)'),
  'en/_shared/warning.md': 'See [this](/articles/old-name/).\n',
  'en/_search/best-bets.yml':
    '# best first\n- query: old-name\n  articles: [every-way, old-name] # two\n',
  'en/_search/cases.yml': '- { query: old name, article: "old-name" }\r\n',
  'en/basics/map.png': 'a map',
  'en/basics/logo.png': 'a logo',
};

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const listed = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name).slice(folder.length + 1),
        readFileSync(join(entry.parentPath, entry.name), 'utf8'),
      ]),
  );

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
  ] as const)
    expect(changed[file]).toBe(other(library[file]));
  expect(changed['en/_search/best-bets.yml']).toBe(
    '# best first\n- query: old-name\n  articles: [every-way, new-name] # two\n',
  );
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
  expect(after).toEqual(library);
});

test('another section: the address stays, its own image goes along, an image of others stays and is still found', () => {
  const folder = tempArticles(library);
  const { redirect, images } = moveArticle('old-name', 'other/', folder, TODAY);
  expect(redirect).toBeUndefined();
  expect(images).toEqual(['en/basics/map.png']);
  expect(read(folder, 'en/other/map.png')).toBe('a map');
  expect(existsSync(join(folder, 'en/basics/map.png'))).toBe(false);
  expect(read(folder, 'en/other/old-name.md')).toBe(
    library['en/basics/old-name.md'].replace('./logo.png', '../basics/logo.png'),
  );
  expect(read(folder, 'en/basics/every-way.md')).toBe(library['en/basics/every-way.md']);
});

test('a image whose name is taken in the other section stays, and the article still shows it', () => {
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
])('%s: a redirect only from an address that readers know', (_name, more, addresses, redirects) => {
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
])('the new place may be written %s', (to, path) => {
  const folder = tempArticles(library);
  expect(moveArticle('old-name', to, folder, TODAY).change.moves[0]?.to).toBe(path);
});

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
    'already has the address /articles/parts/',
  ],
  [
    'an old address of another article',
    'old-name',
    'past',
    { 'en/other/p.md': article('P', 'P.', 'redirect_from: [/articles/past/]\n') },
    '/articles/past/ is an old address of',
  ],
  [
    'an address that was published before',
    'old-name',
    'gone',
    { '_addresses.txt': '/articles/gone/\n' },
    '/articles/gone/ was the address of another article',
  ],
  ['a name with capitals', 'old-name', 'New Name', {}, 'for example "new-name"'],
  ['a misspelt section', 'old-name', 'othr/', {}, 'Did you mean "other"?'],
  ['another format', 'old-name', 'new-name.mdx', {}, 'moving it cannot make it .mdx'],
  ['a folder too many', 'old-name', 'en/a/b/c.md', {}, 'too many folders'],
  ['a place outside', 'old-name', '../x', {}, 'The name ".." must consist'],
  ['its own place', 'old-name', 'old-name', {}, 'lies there already'],
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
    'a link that is told from its title by nothing but its place',
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

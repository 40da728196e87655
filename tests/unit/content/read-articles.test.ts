import { expect, test } from 'vitest';
import { findArticleFiles } from '../../../src/content/article-files.ts';
import { readArticleFile, readArticles } from '../../../src/content/read-articles.ts';
import { positionsOf, valid, tempArticles } from '../../support/temp-articles.ts';

test('reads valid articles with their front matter and text', () => {
  const { articles, files, problems } = readArticles(
    tempArticles({ 'en/basics/fees.md': valid, 'en/basics/math.mdx': `${valid}\n{20 + 22}\n` }),
  );
  expect(problems).toEqual([]);
  expect(files).toHaveLength(2);
  expect(
    articles.map(({ slug, format, frontMatter }) => [slug, format, frontMatter.title]),
  ).toEqual([
    ['fees', 'md', 'Fees'],
    ['math', 'mdx', 'Fees'],
  ]);
  expect(articles[0]?.text).toBe(valid);
});

test.each([
  [
    'a wrong value',
    valid.replace('2024-01-02', '2024-13-02'),
    '5:10 front-matter',
    'Invalid `updated` 2024-13-02. Write a real day as YYYY-MM-DD, for example `updated: ' +
      '2026-01-31`.',
  ],
  [
    'an unknown field',
    valid.replace('category: faq', 'category: faq\ndraf: true'),
    '4:1 front-matter',
    'Unknown field `draf`. Did you mean `draft`?',
  ],
  [
    'a missing field',
    valid.replace('category: faq\n', ''),
    '1:1 front-matter',
    'Missing field `category`. Add one of: faq, announcements, product-documents.',
  ],
  [
    'an item of a list',
    valid.replace('category: faq', 'category: faq\nrelated:\n  - fees\n  - Not a slug'),
    '6:5 front-matter',
    '`related` contains "Not a slug", which is no file name. Did you mean not-a-slug?',
  ],
  [
    'a field that stands twice',
    valid.replace('category: faq', 'category: faq\ntitle: "Again"'),
    '4:1 front-matter',
    'Duplicate field. Remove one of the two lines.',
  ],
  [
    'an empty file',
    '',
    '1:1 front-matter',
    'The front matter is missing. Begin the file with a line of three hyphens (---), then ' +
      'write the fields, then three hyphens again.',
  ],
  [
    'no text',
    valid.replace('There are none.', ' '),
    '1:1 empty-article',
    'The article has no text. Write at least one sentence below the front matter.',
  ],
  [
    'an article that is too large',
    valid + 'x'.repeat(300 * 1024),
    '1:1 file-size',
    'The file has 301 KiB, but at most 256 KiB are allowed. Split it into several files.',
  ],
  [
    'Latin-1',
    Uint8Array.of(...new TextEncoder().encode(valid), 0xe9),
    '9:1 encoding',
    'Byte 96 of the file (0xE9) is not UTF-8 text. Save the file as UTF-8.',
  ],
])('reports %s', (_name, content, place, message) => {
  const folder = tempArticles({ 'en/basics/x.md': content });
  const { articles, files, problems } = readArticles(folder);
  expect(articles).toEqual([]);
  expect(files).toHaveLength(1);
  expect(positionsOf(problems, folder)).toEqual([`en/basics/x.md:${place}`]);
  expect(problems[0]).toMatchObject({ severity: 'error', message });
});

test('reports the first mistake of an .mdx article with the fix, .md is never compiled', () => {
  const folder = tempArticles({
    'en/basics/x.mdx': `${valid}\na {b c}\n`,
    'en/basics/y.md': `${valid}\na {b c}\n`,
  });
  const { articles, problems } = readArticles(folder);
  expect(articles.map(({ slug }) => slug)).toEqual(['y']);
  expect(positionsOf(problems, folder)).toEqual([
    expect.stringMatching(/^en\/basics\/x\.mdx:10:\d+ mdx-syntax$/),
  ]);
  expect(problems[0]?.message).toMatch(
    /\. Fix the tag or the braces, or rename the file to x\.md if it needs neither\.$/,
  );
});

test('two articles of one name would share an address, whatever their folder or format', () => {
  const folder = tempArticles({
    'en/basics/fees.md': valid,
    'en/basics/fees.mdx': valid,
    'en/trading/fees.md': valid,
  });
  const { problems } = readArticles(folder);
  expect(positionsOf(problems, folder)).toEqual([
    'en/basics/fees.mdx:1:1 duplicate-url',
    'en/trading/fees.md:1:1 duplicate-url',
  ]);
  expect(problems[0]?.message).toMatch(
    /^Duplicate URL \/articles\/fees\/: \S+en\/basics\/fees\.md has the same file name\. Rename one of the two files\.$/,
  );
});

test('every problem of every file comes in one run, and valid articles are still read', () => {
  const folder = tempArticles({
    'en/basics/a.md': valid.replace('faq', 'nothing').replace('2024-01-01', 'soon'),
    'en/basics/b.md': valid,
    'en/basics/c.md': 'No front matter',
    'en/basics/D.md': valid,
  });
  const { articles, problems } = readArticles(folder);
  expect(articles.map(({ slug }) => slug)).toEqual(['b']);
  expect(positionsOf(problems, folder)).toEqual(
    expect.arrayContaining([
      'en/basics/D.md:1:1 file-name',
      'en/basics/a.md:3:11 front-matter',
      'en/basics/a.md:4:12 front-matter',
      'en/basics/c.md:1:1 front-matter',
    ]),
  );
});

test('the fields, the body and the syntax of one article are checked in one run', () => {
  const text = [
    '---',
    'titel: "Fees"',
    'category: fqa',
    'published: 2026-02-30',
    'updated: 2024-01-01',
    'expires: 2023-01-01',
    'views: 1e3',
    'owner:',
    'title: 12',
    '---',
    '',
    '\0',
    'a {b c}',
  ].join('\n');
  const folder = tempArticles({ 'en/basics/x.mdx': text });
  expect(positionsOf(readArticles(folder).problems, folder).toSorted()).toEqual([
    'en/basics/x.mdx:12:1 control-character',
    expect.stringMatching(/x\.mdx:13:\d+ mdx-syntax/),
    'en/basics/x.mdx:2:1 front-matter',
    'en/basics/x.mdx:3:11 front-matter',
    'en/basics/x.mdx:4:12 front-matter',
    'en/basics/x.mdx:7:8 front-matter',
    'en/basics/x.mdx:8:7 front-matter',
    'en/basics/x.mdx:9:8 front-matter',
  ]);
});

test('days are compared whatever else is wrong', () => {
  const folder = tempArticles({
    'en/basics/x.md': valid
      .replace('title: "Fees"\n', '')
      .replace('2024-01-02', '2023-01-02\nexpires: 2023-06-01'),
  });
  expect(positionsOf(readArticles(folder).problems, folder)).toEqual([
    'en/basics/x.md:1:1 front-matter',
    'en/basics/x.md:4:10 front-matter',
    'en/basics/x.md:5:10 front-matter',
  ]);
});

test('of an article with a wrong field the others can be read', () => {
  const [file] = findArticleFiles(
    tempArticles({ 'en/basics/x.md': valid.replace('faq', 'news') }),
  ).files;
  const { article, readable } = readArticleFile(file!);
  expect(article).toBeUndefined();
  expect(readable).toMatchObject({
    slug: 'x',
    frontMatter: { title: 'Fees', updated: '2024-01-02', views: 0 },
  });
  expect(readable?.frontMatter).not.toHaveProperty('category');
});

test('a move that was interrupted is a problem until it is finished', () => {
  const folder = tempArticles({ 'en/basics/fees.md': valid, '_move.json': '{}' });
  const { problems } = readArticles(folder);
  expect(positionsOf(problems, folder)).toEqual(['_move.json:1:1 unfinished-move']);
});

import { expect, test } from 'vitest';
import { readArticles } from '../../../src/source/read-articles.ts';
import { placesOf, sound, tempArticles } from './temp-articles.ts';

test('reads valid articles with their front matter and text', () => {
  const { articles, files, problems } = readArticles(tempArticles({ 'en/basics/fees.md': sound, 'en/basics/math.mdx': `${sound}\n{20 + 22}\n` }));
  expect(problems).toEqual([]);
  expect(files).toHaveLength(2);
  expect(articles.map(({ slug, format, frontMatter }) => [slug, format, frontMatter.title])).toEqual([['fees', 'md', 'Fees'], ['math', 'mdx', 'Fees']]);
  expect(articles[0]?.text).toBe(sound);
});

test.each([
  ['a wrong value', sound.replace('2024-01-02', '2024-13-02'), '5:10 front-matter', '`updated` is "2024-13-02" but must be a real day written YYYY-MM-DD, for example `updated: 2026-01-31`.'],
  ['an unknown field', sound.replace('category: faq', 'category: faq\ndraf: true'), '4:7 front-matter', '`draf` is not a field of articles. Did you mean `draft`?'],
  ['a missing field', sound.replace('category: faq\n', ''), '1:1 front-matter', '`category` is missing. Add one of `faq`, `announcements`, `product-documents`.'],
  ['an item of a list', sound.replace('category: faq', 'category: faq\nrelated:\n  - fees\n  - Not a slug'), '6:5 front-matter', '`related` is "Not a slug" but must be a list of article file names without .md, for example `related: [reset-password]`.'],
  ['a field that stands twice', sound.replace('category: faq', 'category: faq\ntitle: "Again"'), '4:1 front-matter', 'This field stands twice. Remove one of the two lines.'],
  ['an empty file', '', '1:1 front-matter', 'The file does not begin with front matter. Its first line must be three hyphens (---), then the fields, then three hyphens again.'],
  ['no text', sound.replace('There are none.', ' '), '1:1 empty-article', 'The article has no text. Write it below the front matter, or set `draft: true` and write at least one sentence.'],
  ['an article that is too large', sound + 'x'.repeat(300 * 1024), '1:1 file-size', 'The article is 301 KiB; at most 256 KiB are allowed. Split it into several articles.'],
  ['Latin-1', Uint8Array.of(...new TextEncoder().encode(sound), 0xe9), '1:1 encoding', 'The file is not UTF-8 text. Save it again with the encoding UTF-8.'],
])('reports %s', (_name, content, place, message) => {
  const folder = tempArticles({ 'en/basics/x.md': content });
  const { articles, files, problems } = readArticles(folder);
  expect(articles).toEqual([]);
  expect(files).toHaveLength(1);
  expect(placesOf(problems, folder)).toEqual([`en/basics/x.md:${place}`]);
  expect(problems[0]).toMatchObject({ severity: 'error', message });
});

test('reports the first mistake of an .mdx article with the cure, .md is never compiled', () => {
  const folder = tempArticles({ 'en/basics/x.mdx': `${sound}\na {b c}\n`, 'en/basics/y.md': `${sound}\na {b c}\n` });
  const { articles, problems } = readArticles(folder);
  expect(articles.map(({ slug }) => slug)).toEqual(['y']);
  expect(placesOf(problems, folder)).toEqual([expect.stringMatching(/^en\/basics\/x\.mdx:10:\d+ mdx-syntax$/)]);
  expect(problems[0]?.message).toMatch(/\. Mend the tag or the braces, or rename the file to x\.md if it needs neither\.$/);
});

test('two articles of one name would share an address, whatever their folder or format', () => {
  const folder = tempArticles({ 'en/basics/fees.md': sound, 'en/basics/fees.mdx': sound, 'en/trading/fees.md': sound });
  const { problems } = readArticles(folder);
  expect(placesOf(problems, folder)).toEqual(['en/basics/fees.mdx:1:1 duplicate-address', 'en/trading/fees.md:1:1 duplicate-address']);
  expect(problems[0]?.message).toMatch(/en\/basics\/fees\.md has the same file name, so both would have the address \/articles\/fees\/\. Rename one of them\.$/);
});

test('every problem of every file comes in one run, and sound articles are still read', () => {
  const folder = tempArticles({
    'en/basics/a.md': sound.replace('faq', 'nothing').replace('2024-01-01', 'soon'),
    'en/basics/b.md': sound,
    'en/basics/c.md': 'No front matter',
    'en/basics/D.md': sound,
  });
  const { articles, problems } = readArticles(folder);
  expect(articles.map(({ slug }) => slug)).toEqual(['b']);
  expect(placesOf(problems, folder)).toEqual(expect.arrayContaining([
    'en/basics/D.md:1:1 file-name', 'en/basics/a.md:3:11 front-matter', 'en/basics/a.md:4:12 front-matter', 'en/basics/c.md:1:1 front-matter',
  ]));
});

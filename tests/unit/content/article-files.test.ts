import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { findArticleFiles } from '../../../src/content/article-files.ts';
import { positionsOf, valid, tempArticles } from '../../support/temp-articles.ts';

test('finds articles in the order of their paths, with what their paths say', () => {
  const folder = tempArticles({
    'en/trading/fees.md': valid,
    'en/basics/sign-in-2.mdx': valid,
    'en/basics/about.md': valid,
  });
  const { files, problems } = findArticleFiles(folder);
  expect(problems).toEqual([]);
  expect(files.map(({ locale, section, slug, format }) => [locale, section, slug, format])).toEqual(
    [
      ['en', 'basics', 'about', 'md'],
      ['en', 'basics', 'sign-in-2', 'mdx'],
      ['en', 'trading', 'fees', 'md'],
    ],
  );
  const file = join(folder, 'en/basics/about.md');
  expect(files[0]).toMatchObject({ file, path: relative(process.cwd(), file) });
});

test('an empty folder holds no articles and no problems', () => {
  expect(findArticleFiles(tempArticles({}))).toEqual({ files: [], problems: [] });
});

test.each([
  '_notes.md',
  'en/_search/synonyms.yml',
  'en/basics/_draft.md',
  'en/basics/_old/x.md',
  '.DS_Store',
  'en/.git/config',
])('passes over %s', (path) => {
  expect(findArticleFiles(tempArticles({ [path]: 'x' }))).toEqual({ files: [], problems: [] });
});

test.each([
  'en/basics/screen.png',
  'en/basics/pictures/Screen 1.JPG',
  'en/basics/form.pdf',
  'en/basics/Fees 2026.xlsx',
  'en/basics/clip.mp4',
  'en/basics/clip.es.vtt',
  'en/logo.svg',
])('lets %s lie beside articles', (path) => {
  expect(findArticleFiles(tempArticles({ [path]: 'x' }))).toEqual({ files: [], problems: [] });
});

test.each([
  [
    'fr/basics/x.md',
    'fr:1:1 locale-folder',
    'Unknown locale "fr". Use one of: en. Move its articles to en/<section>/, or add the ' +
      'locale to src/site.ts.',
  ],
  [
    'x.md',
    'x.md:1:1 folder',
    'Articles must be in <locale>/<section>/. Move this file there, for example to ' +
      'en/getting-started/x.md.',
  ],
  [
    'en/x.md',
    'en/x.md:1:1 folder',
    'Articles must be in <locale>/<section>/. Move this file there, for example to ' +
      'en/getting-started/x.md.',
  ],
  [
    'en/basics/deep/x.md',
    'en/basics/deep/x.md:1:1 folder',
    'Articles must be in <locale>/<section>/. Move this file there, for example to ' +
      'en/getting-started/x.md.',
  ],
  [
    'en/Basics/x.md',
    'en/Basics:1:1 file-name',
    'Invalid folder name "Basics". Use lower-case letters a-z, digits and single hyphens, ' +
      'for example "account-security".',
  ],
  [
    'en/basics/Über uns.md',
    'en/basics/Über uns.md:1:1 file-name',
    'Invalid file name "Über uns.md". It becomes the URL. Use lower-case letters a-z, ' +
      'digits and single hyphens, for example "reset-password.md".',
  ],
  [
    `en/basics/${'x'.repeat(198)}.md`,
    `en/basics/${'x'.repeat(198)}.md:1:1 file-name`,
    'The name has 201 bytes, but at most 200 are allowed. Shorten it.',
  ],
  [
    `en/basics/${'ü'.repeat(100)}.png`,
    `en/basics/${'ü'.repeat(100)}.png:1:1 file-name`,
    'The name has 204 bytes, but at most 200 are allowed. Shorten it.',
  ],
  [
    `en/${'x'.repeat(201)}/x.md`,
    `en/${'x'.repeat(201)}:1:1 file-name`,
    'The name has 201 bytes, but at most 200 are allowed. Shorten it.',
  ],
  [
    'en/basics/a--b.md',
    'en/basics/a--b.md:1:1 file-name',
    'Invalid file name "a--b.md". It becomes the URL. Use lower-case letters a-z, digits ' +
      'and single hyphens, for example "reset-password.md".',
  ],
  [
    'en/basics/x.MD',
    'en/basics/x.MD:1:1 file-name',
    'Invalid file name "x.MD". It becomes the URL. Use lower-case letters a-z, digits and ' +
      'single hyphens, for example "reset-password.md".',
  ],
  [
    'en/basics/x.html',
    'en/basics/x.html:1:1 file-type',
    '"x.html" is neither an article (.md, .mdx) nor a file that articles may offer. Remove it, ' +
      'or start its name with an underscore.',
  ],
  [
    'en/basics/plan.dwg',
    'en/basics/plan.dwg:1:1 file-type',
    '"plan.dwg" is neither an article (.md, .mdx) nor a file that articles may offer. Remove it, ' +
      "or start its name with an underscore, or add attachmentTypes: ['dwg'] to src/site.ts.",
  ],
])('reports %s and does not take it', (path, place, message) => {
  const folder = tempArticles({ [path]: valid });
  const { files, problems } = findArticleFiles(folder);
  expect(files).toEqual([]);
  expect(positionsOf(problems, folder)).toEqual([place]);
  expect(problems[0]).toMatchObject({ severity: 'error', message });
});

test('never follows a link, to a file or to a folder', () => {
  const outside = tempArticles({ 'en/secrets/plan.md': valid });
  const folder = tempArticles({ 'en/basics/fees.md': valid });
  symlinkSync(join(outside, 'en/secrets/plan.md'), join(folder, 'en/basics/plan.md'));
  symlinkSync(join(outside, 'en/secrets'), join(folder, 'en/secrets'));
  const { files, problems } = findArticleFiles(folder);
  expect(files.map(({ slug }) => slug)).toEqual(['fees']);
  expect(positionsOf(problems, folder)).toEqual([
    'en/basics/plan.md:1:1 no-links',
    'en/secrets:1:1 no-links',
  ]);
});

test('reports everything in one run', () => {
  const folder = tempArticles({
    'en/basics/A.md': valid,
    'en/basics/fees.md': valid,
    'en/x.md': valid,
    'note.html': '',
  });
  const { files, problems } = findArticleFiles(folder);
  expect(files.map(({ slug }) => slug)).toEqual(['fees']);
  expect(positionsOf(problems, folder)).toEqual([
    'en/basics/A.md:1:1 file-name',
    'en/x.md:1:1 folder',
    'note.html:1:1 file-type',
  ]);
});

test('a pipe is refused, and so is a link whose name starts with an underscore', () => {
  const folder = tempArticles({ 'en/basics/fees.md': valid });
  execFileSync('mkfifo', [join(folder, 'en/basics/pipe.md')]);
  symlinkSync('/etc', join(folder, 'en/_search'));
  expect(positionsOf(findArticleFiles(folder).problems, folder)).toEqual([
    'en/_search:1:1 no-links',
    'en/basics/pipe.md:1:1 special-file',
  ]);
});

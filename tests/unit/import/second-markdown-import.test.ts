import { expect, test } from 'vitest';
import type { ImportFolder } from '../../support/changed-sources.ts';
import { importFiles, markdownPage, useImportFolders } from '../../support/changed-sources.ts';

let folder: ImportFolder['folder'];
let here: ImportFolder['here'];
useImportFolders((made) => ({ folder, here } = made));

test.each<{
  name: string;
  first: Record<string, string>;
  second: Record<string, string>;
  files: string[];
  gone?: string[];
}>([
  {
    name: 'a page has another title',
    first: { 'guide/start.md': markdownPage('Start'), 'money/fees.md': markdownPage('Fees') },
    second: { 'guide/start.md': markdownPage('Begin'), 'money/fees.md': markdownPage('Fees') },
    files: ['en/guide/start.md: Begin', 'en/money/fees.md: Fees'],
  },
  {
    name: 'a page of the same name comes first',
    first: { 'guide/start.md': markdownPage('Start'), 'money/fees.md': markdownPage('Fees') },
    second: {
      'about/start.md': markdownPage('Start', 'about us'),
      'guide/start.md': markdownPage('Start'),
      'money/fees.md': markdownPage('Fees'),
    },
    files: ['en/about/start-2.md: Start', 'en/guide/start.md: Start', 'en/money/fees.md: Fees'],
  },
  {
    name: 'a folder has another name',
    first: {
      'guide/start.md': markdownPage('Start', '[fees](../money/fees.md)'),
      'money/fees.md': markdownPage('Fees'),
    },
    second: {
      'manual/start.md': markdownPage('Start', '[fees](../money/fees.md)'),
      'manual/more.md': markdownPage('More'),
      'money/fees.md': markdownPage('Fees'),
    },
    files: ['en/guide/more.md: More', 'en/guide/start.md: Start', 'en/money/fees.md: Fees'],
  },
  {
    name: 'a page has another path and redirects from the old one',
    first: {
      'guide/start.md': markdownPage('Start').replace('\n---', '\npermalink: /start/\n---'),
      'money/fees.md': markdownPage('Fees'),
    },
    second: {
      'guide/begin.md': markdownPage('Begin', 'new').replace('\n---', '\naliases: [/start/]\n---'),
      'money/fees.md': markdownPage('Fees'),
    },
    files: ['en/guide/start.md: Begin', 'en/money/fees.md: Fees'],
  },
  {
    name: 'another page has the title of one that is gone',
    first: { 'guide/start.md': markdownPage('Start'), 'money/fees.md': markdownPage('Fees') },
    second: {
      'money/start.md': markdownPage('Start', 'about money'),
      'money/fees.md': markdownPage('Fees'),
    },
    files: ['en/guide/start.md: Start', 'en/money/fees.md: Fees', 'en/money/start-2.md: Start'],
    gone: ['en/guide/start.md'],
  },
])('Markdown: $name', async ({ first, second, files, gone = [] }) => {
  await importFiles('markdown', folder.path, first);
  const known = here.errors();
  for (const _run of [1, 2]) {
    const outcome = await importFiles('markdown', folder.path, second);
    expect(here.titles()).toEqual(files);
    expect(outcome.gone).toEqual(gone);
    expect(here.errors()).toEqual(known);
  }
});

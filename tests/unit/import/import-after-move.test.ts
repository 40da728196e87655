import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finishChange } from '../../../src/authoring/journal.ts';
import { moveArticle } from '../../../src/authoring/move-article.ts';
import { filesBelow } from '../../../src/lib/files-below.ts';
import type { ImportFolder } from '../../support/changed-sources.ts';
import {
  faq,
  importFiles,
  links,
  markdownPage,
  otherFaq,
  outcomesOf,
  useImportFolders,
  zendeskFiles,
} from '../../support/changed-sources.ts';
import { valid } from '../../support/temp-articles.ts';

const TODAY = '2026-01-01';

let folder: ImportFolder['folder'];
let here: ImportFolder['here'];
useImportFolders((made) => ({ folder, here } = made));

test.each([
  ['another name', 'questions', 'en/setup/questions.md'],
  ['another section', 'own/', 'en/own/faq.md'],
  ['both', 'own/questions', 'en/own/questions.md'],
])('an article that `npm run move` gave %s', async (_name, to, path) => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq, links]));
  const known = here.errors();
  folder.write('out/en/own/other.md', valid);
  moveArticle('en/setup/faq.md', to, here.out, TODAY);
  const files = [path, 'en/own/other.md', 'en/setup/links.md'].toSorted();
  expect(existsSync(join(here.out, '_import/base', path))).toBe(true);
  const same = await importFiles('zendesk', folder.path, zendeskFiles([faq, links]));
  expect(outcomesOf(same)).toEqual(['unchanged', 'unchanged']);
  expect(here.articles()).toEqual(files);

  const changed = zendeskFiles([
    { ...faq, body: 'changed' },
    { ...links, title: 'More links' },
  ]);
  expect(outcomesOf(await importFiles('zendesk', folder.path, changed))).toEqual([
    'updated',
    'updated',
  ]);
  expect(here.articles()).toEqual(files);
  expect(here.read(path)).toContain('Text: changed');
  if (path.endsWith('questions.md')) expect(here.read(path)).toContain('  - /articles/faq/\n');
  expect(here.errors()).toEqual(known);

  // No new article gets a name that redirects.
  await importFiles('zendesk', folder.path, zendeskFiles([otherFaq, faq, links]));
  expect(here.articles()).toEqual([...files, 'en/setup/faq-2.md'].toSorted());
});

test('a move that was interrupted takes the record along when it is finished', async () => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq, links]));
  const copy = join(folder.path, 'copy');
  cpSync(here.out, copy, { recursive: true });
  const { change } = moveArticle('faq', 'questions', here.out, TODAY);
  writeFileSync(join(copy, '_move.json'), JSON.stringify(change));
  renameSync(join(copy, 'en/setup/faq.md'), join(copy, 'en/setup/questions.md'));
  finishChange(copy, []);
  expect(filesBelow(copy)).toEqual(filesBelow(here.out));
  for (const path of filesBelow(copy))
    expect(readFileSync(join(copy, path), 'utf8')).toBe(here.read(path));
  expect(here.read('_import/zendesk.json')).toContain('"path": "en/setup/questions.md"');
});

test('an article that was edited before `npm run move` stays edited', async () => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq]));
  here.edit('en/setup/faq.md', (text) => text.replace('Text', 'Our text'));
  await importFiles('zendesk', folder.path, zendeskFiles([{ ...faq, title: 'Questions' }]));
  moveArticle('faq', 'answers', here.out, TODAY);
  const incoming = here.read('_import/incoming/en/setup/answers.md');
  expect(incoming).toContain('title: "Questions"');
  expect(incoming).toContain('Our text');
  const again = zendeskFiles([{ ...faq, title: 'Questions' }]);
  expect(outcomesOf(await importFiles('zendesk', folder.path, again))).not.toContain('updated');
  expect(here.read('en/setup/answers.md')).toContain('Our text');
  expect(here.articles()).toEqual(['en/setup/answers.md']);
});

test('an image that moved with its article is found there', async () => {
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  const source = {
    'guide/start.md': markdownPage('Start', '![map](map.gif)'),
    'money/fees.md': markdownPage('Fees'),
  };
  await importFiles('markdown', folder.path, { ...source, 'guide/map.gif': gif });
  folder.write('out/en/own/other.md', valid);
  moveArticle('start', 'own/', here.out, TODAY);
  // The source has the image no more.
  const again = await importFiles('markdown', folder.path, source);
  expect(outcomesOf(again)).toEqual(['unchanged', 'unchanged']);
  expect(here.read('en/own/start.md')).toContain('![map](map.gif)');
  expect(filesBelow(here.out).filter((path) => path.endsWith('.gif'))).toEqual(['en/own/map.gif']);
});

test('an interrupted move is finished before an import', async () => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq]));
  folder.write('out/_move.json', '{}');
  await expect(importFiles('zendesk', folder.path, zendeskFiles([faq]))).rejects.toThrow(
    'a move was interrupted',
  );
});

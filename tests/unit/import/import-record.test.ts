import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportFolder } from '../../support/changed-sources.ts';
import {
  faq,
  fees,
  importFiles,
  otherFaq,
  outcomesOf,
  setUp,
  useImportFolders,
  zendeskFiles,
} from '../../support/changed-sources.ts';

let folder: ImportFolder['folder'];
let here: ImportFolder['here'];
useImportFolders((made) => ({ folder, here } = made));

test('old URLs go on leading to an article with a new title', async () => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq]));
  for (const title of ['Questions', 'Questions', 'FAQ'])
    await importFiles('zendesk', folder.path, zendeskFiles([{ ...faq, title }]));
  expect(here.read('en/setup/faq.md')).toContain(
    [
      'redirect_from:',
      '  - /hc/en-us/articles/900100-FAQ',
      '  - /hc/en-us/articles/900100',
      '  - /hc/en-us/articles/900100-Questions\n---',
    ].join('\n'),
  );
});

test('a new translation gets the name of the article, and a new section its own', async () => {
  await importFiles('zendesk', folder.path, zendeskFiles([{ ...faq, title: 'Old' }]));
  await importFiles(
    'zendesk',
    folder.path,
    zendeskFiles([faq, { ...faq, locale: 'de', title: 'Fragen' }, { ...setUp, section: 3 }], {
      1: 'Help',
      3: 'Setup',
    }),
  );
  expect(here.titles()).toEqual([
    'de/setup/old.md: Fragen',
    'en/setup-2/set-up.md: Set up',
    'en/setup/old.md: FAQ',
  ]);
  expect(here.read('_import/site.txt')).toMatch(
    /id: 'setup',\n\s+label: \{ en: 'Help', de: 'Help' \}/,
  );
});

test('a record from before sections were in it keeps their folders', async () => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq, fees]));
  const file = '_import/zendesk.json';
  const { sections, ...record } = JSON.parse(here.read(file)) as { sections: unknown };
  expect(sections).toEqual({ 1: 'setup', 2: 'billing' });
  writeFileSync(join(here.out, file), JSON.stringify(record));
  const renamed = zendeskFiles([faq, fees, setUp], { 1: 'Help', 2: 'Money' });
  await importFiles('zendesk', folder.path, renamed);
  expect(here.articles()).toEqual(['en/billing/fees.md', 'en/setup/faq.md', 'en/setup/set-up.md']);
});

test('a record that gives a file to two articles is repaired by their old URLs', async () => {
  const source = zendeskFiles([faq, otherFaq]);
  await importFiles('zendesk', folder.path, source);
  here.edit('_import/zendesk.json', (text) => text.replaceAll('faq-2.md', 'faq.md'));
  expect(outcomesOf(await importFiles('zendesk', folder.path, source))).toEqual([
    'unchanged',
    'unchanged',
  ]);
  expect(here.read('_import/zendesk.json')).toContain('"path": "en/setup/faq-2.md"');
});

test('a record cannot name a file outside the articles', async () => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq]));
  folder.write('victim/x/y.md', 'not ours');
  here.edit('_import/zendesk.json', (text) => text.replace('en/setup/faq.md', '../victim/x/y.md'));
  await importFiles('zendesk', folder.path, zendeskFiles([{ ...faq, body: 'changed' }]));
  expect(readFileSync(join(folder.path, 'victim/x/y.md'), 'utf8')).toBe('not ours');
  expect(here.articles()).toEqual(['en/setup/faq.md']);
  expect(here.read('en/setup/faq.md')).toContain('changed');
});

test('a missing article is in the report with what to do, and can come back', async () => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq, setUp]));
  rmSync(join(here.out, 'en/setup/faq.md'));
  await importFiles('zendesk', folder.path, zendeskFiles([faq, setUp]));
  expect(here.read('_import.md')).toMatch(
    /## Missing here, so not written again\n\n.*`_import\/zendesk\.json`.*\n\n- `en\/setup\/faq\.md`\n/,
  );
  const record = JSON.parse(here.read('_import/zendesk.json')) as {
    articles: Record<string, unknown>;
  };
  delete record.articles['en/900100'];
  writeFileSync(join(here.out, '_import/zendesk.json'), JSON.stringify(record));
  await importFiles('zendesk', folder.path, zendeskFiles([faq, setUp]));
  expect(here.articles()).toEqual(['en/setup/faq.md', 'en/setup/set-up.md']);
});

test('an article that became an .mdx file is not overwritten with Markdown', async () => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq]));
  const [before, after] = ['md', 'mdx'].map((ending) => join(here.out, `en/setup/faq.${ending}`));
  renameSync(before ?? '', after ?? '');
  const text = here.read('en/setup/faq.mdx');
  const changed = zendeskFiles([{ ...faq, body: 'changed' }]);
  expect(outcomesOf(await importFiles('zendesk', folder.path, changed))).toEqual(['incoming']);
  expect(here.read('en/setup/faq.mdx')).toBe(text);
  expect(here.read('_import/incoming/en/setup/faq.mdx')).toContain('Text: changed');
  expect(outcomesOf(await importFiles('zendesk', folder.path, changed))).toEqual(['waiting']);
  expect(here.articles()).toEqual([]);
});

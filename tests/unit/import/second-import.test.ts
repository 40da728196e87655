import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishChange } from '../../../src/authoring/journal.ts';
import { moveArticle } from '../../../src/authoring/move-article.ts';
import { checkArticles } from '../../../src/check/check-articles.ts';
import { filesBelow } from '../../../src/lib/files-below.ts';
import { temporaryFolder } from '../../support/run-command.ts';
import type { ZendeskArticle } from '../../support/changed-sources.ts';
import { importFiles, zendeskFiles } from '../../support/changed-sources.ts';
import { valid } from '../../support/temp-articles.ts';

const TODAY = '2026-01-01';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

const out = () => join(folder.path, 'out');
const read = (path: string) => readFileSync(join(out(), path), 'utf8');
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(join(out(), path), change(read(path)));
const articlesOf = () => filesBelow(out()).filter((path) => /^[a-z]+\/[a-z].*\.md$/.test(path));
/** Returns every article as `path: title`. */
const titles = () =>
  articlesOf().map((path) => `${path}: ${/^title: "?(.*?)"?$/m.exec(read(path))?.[1]}`);
const errors = () =>
  checkArticles(out(), TODAY)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ path, rule }) => `${rule} ${path.replace(/^.*\/out\//, '')}`);
const outcomesOf = ({ results }: Awaited<ReturnType<typeof importFiles>>) =>
  results.map(({ outcome }) => outcome);

const faq: ZendeskArticle = { id: 900100, title: 'FAQ' };
const setUp: ZendeskArticle = { id: 900200, title: 'Set up' };
const otherFaq: ZendeskArticle = { id: 900300, title: 'FAQ', body: 'another' };
const fees: ZendeskArticle = { id: 900400, title: 'Fees', section: 2 };
const links: ZendeskArticle = {
  id: 900500,
  title: 'Links',
  body: [900100, 900200, 900300, 900400]
    .map((id) => `<a href="/hc/en-us/articles/${id}">${id}</a>`)
    .join(' '),
};
const linksFile = ['en/setup/links.md: Links'];

test.each<{
  name: string;
  first: ZendeskArticle[];
  second: ZendeskArticle[];
  names?: Record<number, string>;
  before?: () => void;
  files: string[];
  outcomes: string[];
}>([
  {
    name: 'a section has another name',
    first: [faq, links],
    second: [faq, setUp, links],
    names: { 1: 'Getting started' },
    files: ['en/setup/faq.md: FAQ', ...linksFile, 'en/setup/set-up.md: Set up'],
    outcomes: ['unchanged', 'new', 'updated'],
  },
  {
    name: 'an article has another title',
    first: [faq, links],
    second: [{ ...faq, title: 'Common questions' }, links],
    files: ['en/setup/faq.md: Common questions', ...linksFile],
    outcomes: ['updated', 'unchanged'],
  },
  {
    name: 'a new article with the same title comes first',
    first: [faq, links],
    second: [otherFaq, faq, links],
    files: ['en/setup/faq-2.md: FAQ', 'en/setup/faq.md: FAQ', ...linksFile],
    outcomes: ['new', 'unchanged', 'updated'],
  },
  {
    name: 'articles with the same title change places',
    first: [faq, otherFaq, links],
    second: [otherFaq, links, faq],
    files: ['en/setup/faq-2.md: FAQ', 'en/setup/faq.md: FAQ', ...linksFile],
    outcomes: ['unchanged', 'unchanged', 'unchanged'],
  },
  {
    name: 'an article is in another section',
    first: [faq, fees, links],
    second: [{ ...faq, section: 2 }, fees, links],
    files: ['en/billing/fees.md: Fees', 'en/setup/faq.md: FAQ', ...linksFile],
    outcomes: ['unchanged', 'unchanged', 'unchanged'],
  },
  {
    name: 'sections swap their names',
    first: [faq, fees],
    second: [faq, fees, setUp],
    names: { 1: 'Billing', 2: 'Setup' },
    files: ['en/billing/fees.md: Fees', 'en/setup/faq.md: FAQ', 'en/setup/set-up.md: Set up'],
    outcomes: ['unchanged', 'unchanged', 'new'],
  },
  {
    name: 'the owner has an article with the name in another section',
    first: [faq, links],
    second: [faq, setUp, links],
    before: () => folder.write('out/en/own/set-up.md', valid),
    files: [
      'en/own/set-up.md: Fees',
      'en/setup/faq.md: FAQ',
      ...linksFile,
      'en/setup/set-up-2.md: Set up',
    ],
    outcomes: ['unchanged', 'new', 'updated'],
  },
  {
    name: 'an edited article and its section have other names',
    first: [faq, links],
    second: [{ ...faq, title: 'Common questions' }, links],
    names: { 1: 'Getting started' },
    before: () => edit('en/setup/faq.md', (text) => `${text}\nOurs.\n`),
    files: ['en/setup/faq.md: FAQ', ...linksFile],
    outcomes: ['incoming', 'unchanged'],
  },
  {
    name: 'the owner has deleted an article',
    first: [faq, setUp],
    second: [{ ...faq, body: 'changed' }, setUp],
    before: () => rmSync(join(out(), 'en/setup/faq.md')),
    files: ['en/setup/set-up.md: Set up'],
    outcomes: ['missing', 'unchanged'],
  },
  {
    name: 'the owner has moved an article by hand and edited it',
    first: [faq, links],
    second: [{ ...faq, title: 'Common questions' }, links],
    before() {
      folder.write('out/en/own/questions.md', `${read('en/setup/faq.md')}\nOurs.\n`);
      rmSync(join(out(), 'en/setup/faq.md'));
    },
    files: ['en/own/questions.md: FAQ', ...linksFile],
    outcomes: ['incoming', 'updated'],
  },
])('Zendesk: $name', async ({ first, second, names, before, files, outcomes }) => {
  await importFiles('zendesk', folder.path, zendeskFiles(first));
  const known = errors();
  before?.();
  const files2 = zendeskFiles(second, names);
  expect(outcomesOf(await importFiles('zendesk', folder.path, files2, true))).toEqual(outcomes);
  expect(outcomesOf(await importFiles('zendesk', folder.path, files2))).toEqual(outcomes);
  expect(titles()).toEqual(files.toSorted());
  expect(errors()).toEqual(known);
  const again = { updated: 'unchanged', new: 'unchanged', incoming: 'waiting' };
  expect(outcomesOf(await importFiles('zendesk', folder.path, files2))).toEqual(
    outcomes.map((outcome) => again[outcome as keyof typeof again] ?? outcome),
  );
  expect(titles()).toEqual(files.toSorted());
});

const page = (title: string, text = title) => `---\ntitle: ${title}\n---\n\nText: ${text}\n`;

test.each<{
  name: string;
  first: Record<string, string>;
  second: Record<string, string>;
  files: string[];
  gone?: string[];
}>([
  {
    name: 'a page has another title',
    first: { 'guide/start.md': page('Start'), 'money/fees.md': page('Fees') },
    second: { 'guide/start.md': page('Begin'), 'money/fees.md': page('Fees') },
    files: ['en/guide/start.md: Begin', 'en/money/fees.md: Fees'],
  },
  {
    name: 'a page of the same name comes first',
    first: { 'guide/start.md': page('Start'), 'money/fees.md': page('Fees') },
    second: {
      'about/start.md': page('Start', 'about us'),
      'guide/start.md': page('Start'),
      'money/fees.md': page('Fees'),
    },
    files: ['en/about/start-2.md: Start', 'en/guide/start.md: Start', 'en/money/fees.md: Fees'],
  },
  {
    name: 'a folder has another name',
    first: {
      'guide/start.md': page('Start', '[fees](../money/fees.md)'),
      'money/fees.md': page('Fees'),
    },
    second: {
      'manual/start.md': page('Start', '[fees](../money/fees.md)'),
      'manual/more.md': page('More'),
      'money/fees.md': page('Fees'),
    },
    files: ['en/guide/more.md: More', 'en/guide/start.md: Start', 'en/money/fees.md: Fees'],
  },
  {
    name: 'a page has another path and redirects from the old one',
    first: {
      'guide/start.md': page('Start').replace('\n---', '\npermalink: /start/\n---'),
      'money/fees.md': page('Fees'),
    },
    second: {
      'guide/begin.md': page('Begin', 'new').replace('\n---', '\naliases: [/start/]\n---'),
      'money/fees.md': page('Fees'),
    },
    files: ['en/guide/start.md: Begin', 'en/money/fees.md: Fees'],
  },
  {
    name: 'another page has the title of one that is gone',
    first: { 'guide/start.md': page('Start'), 'money/fees.md': page('Fees') },
    second: { 'money/start.md': page('Start', 'about money'), 'money/fees.md': page('Fees') },
    files: ['en/guide/start.md: Start', 'en/money/fees.md: Fees', 'en/money/start-2.md: Start'],
    gone: ['en/guide/start.md'],
  },
])('Markdown: $name', async ({ first, second, files, gone = [] }) => {
  await importFiles('markdown', folder.path, first);
  const known = errors();
  for (const _run of [1, 2]) {
    const outcome = await importFiles('markdown', folder.path, second);
    expect(titles()).toEqual(files);
    expect(outcome.gone).toEqual(gone);
    expect(errors()).toEqual(known);
  }
});

test('old URLs go on leading to an article with a new title', async () => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq]));
  for (const title of ['Questions', 'Questions', 'FAQ'])
    await importFiles('zendesk', folder.path, zendeskFiles([{ ...faq, title }]));
  expect(read('en/setup/faq.md')).toContain(
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
  expect(titles()).toEqual([
    'de/setup/old.md: Fragen',
    'en/setup-2/set-up.md: Set up',
    'en/setup/old.md: FAQ',
  ]);
  expect(read('_import/site.txt')).toMatch(/id: 'setup',\n\s+label: \{ en: 'Help', de: 'Help' \}/);
});

test.each([
  ['another name', 'questions', 'en/setup/questions.md'],
  ['another section', 'own/', 'en/own/faq.md'],
  ['both', 'own/questions', 'en/own/questions.md'],
])('an article that `npm run move` gave %s', async (_name, to, path) => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq, links]));
  const known = errors();
  folder.write('out/en/own/other.md', valid);
  moveArticle('en/setup/faq.md', to, out(), TODAY);
  const files = [path, 'en/own/other.md', 'en/setup/links.md'].toSorted();
  expect(existsSync(join(out(), '_import/base', path))).toBe(true);
  const same = await importFiles('zendesk', folder.path, zendeskFiles([faq, links]));
  expect(outcomesOf(same)).toEqual(['unchanged', 'unchanged']);
  expect(articlesOf()).toEqual(files);

  const changed = zendeskFiles([
    { ...faq, body: 'changed' },
    { ...links, title: 'More links' },
  ]);
  expect(outcomesOf(await importFiles('zendesk', folder.path, changed))).toEqual([
    'updated',
    'updated',
  ]);
  expect(articlesOf()).toEqual(files);
  expect(read(path)).toContain('Text: changed');
  if (path.endsWith('questions.md')) expect(read(path)).toContain('  - /articles/faq/\n');
  expect(errors()).toEqual(known);

  // No new article gets a name that redirects.
  await importFiles('zendesk', folder.path, zendeskFiles([otherFaq, faq, links]));
  expect(articlesOf()).toEqual([...files, 'en/setup/faq-2.md'].toSorted());
});

test('a move that was interrupted takes the record along when it is finished', async () => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq, links]));
  const copy = join(folder.path, 'copy');
  cpSync(out(), copy, { recursive: true });
  const { change } = moveArticle('faq', 'questions', out(), TODAY);
  writeFileSync(join(copy, '_move.json'), JSON.stringify(change));
  renameSync(join(copy, 'en/setup/faq.md'), join(copy, 'en/setup/questions.md'));
  finishChange(copy, []);
  expect(filesBelow(copy)).toEqual(filesBelow(out()));
  for (const path of filesBelow(copy))
    expect(readFileSync(join(copy, path), 'utf8')).toBe(read(path));
  expect(read('_import/zendesk.json')).toContain('"path": "en/setup/questions.md"');
});

test('an article that was edited before `npm run move` stays edited', async () => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq]));
  edit('en/setup/faq.md', (text) => text.replace('Text', 'Our text'));
  await importFiles('zendesk', folder.path, zendeskFiles([{ ...faq, title: 'Questions' }]));
  moveArticle('faq', 'answers', out(), TODAY);
  const incoming = read('_import/incoming/en/setup/answers.md');
  expect(incoming).toContain('title: "Questions"');
  expect(incoming).toContain('Our text');
  const again = zendeskFiles([{ ...faq, title: 'Questions' }]);
  expect(outcomesOf(await importFiles('zendesk', folder.path, again))).not.toContain('updated');
  expect(read('en/setup/answers.md')).toContain('Our text');
  expect(articlesOf()).toEqual(['en/setup/answers.md']);
});

test('an image that moved with its article is found there', async () => {
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  const source = {
    'guide/start.md': page('Start', '![map](map.gif)'),
    'money/fees.md': page('Fees'),
  };
  await importFiles('markdown', folder.path, { ...source, 'guide/map.gif': gif });
  folder.write('out/en/own/other.md', valid);
  moveArticle('start', 'own/', out(), TODAY);
  // The source has the image no more.
  const again = await importFiles('markdown', folder.path, source);
  expect(outcomesOf(again)).toEqual(['unchanged', 'unchanged']);
  expect(read('en/own/start.md')).toContain('![map](map.gif)');
  expect(filesBelow(out()).filter((path) => path.endsWith('.gif'))).toEqual(['en/own/map.gif']);
});

test('an interrupted move is finished before an import', async () => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq]));
  folder.write('out/_move.json', '{}');
  await expect(importFiles('zendesk', folder.path, zendeskFiles([faq]))).rejects.toThrow(
    'a move was interrupted',
  );
});

test('a record from before sections were in it keeps their folders', async () => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq, fees]));
  const file = '_import/zendesk.json';
  const { sections, ...record } = JSON.parse(read(file)) as { sections: unknown };
  expect(sections).toEqual({ 1: 'setup', 2: 'billing' });
  writeFileSync(join(out(), file), JSON.stringify(record));
  const renamed = zendeskFiles([faq, fees, setUp], { 1: 'Help', 2: 'Money' });
  await importFiles('zendesk', folder.path, renamed);
  expect(articlesOf()).toEqual(['en/billing/fees.md', 'en/setup/faq.md', 'en/setup/set-up.md']);
});

test('a record that gives a file to two articles is repaired by their old URLs', async () => {
  const source = zendeskFiles([faq, otherFaq]);
  await importFiles('zendesk', folder.path, source);
  edit('_import/zendesk.json', (text) => text.replaceAll('faq-2.md', 'faq.md'));
  expect(outcomesOf(await importFiles('zendesk', folder.path, source))).toEqual([
    'unchanged',
    'unchanged',
  ]);
  expect(read('_import/zendesk.json')).toContain('"path": "en/setup/faq-2.md"');
});

test('a record cannot name a file outside the articles', async () => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq]));
  folder.write('victim/x/y.md', 'not ours');
  edit('_import/zendesk.json', (text) => text.replace('en/setup/faq.md', '../victim/x/y.md'));
  await importFiles('zendesk', folder.path, zendeskFiles([{ ...faq, body: 'changed' }]));
  expect(readFileSync(join(folder.path, 'victim/x/y.md'), 'utf8')).toBe('not ours');
  expect(articlesOf()).toEqual(['en/setup/faq.md']);
  expect(read('en/setup/faq.md')).toContain('changed');
});

test('a missing article is in the report with what to do, and can come back', async () => {
  await importFiles('zendesk', folder.path, zendeskFiles([faq, setUp]));
  rmSync(join(out(), 'en/setup/faq.md'));
  await importFiles('zendesk', folder.path, zendeskFiles([faq, setUp]));
  expect(read('_import.md')).toMatch(
    /## Missing here, so not written again\n\n.*`_import\/zendesk\.json`.*\n\n- `en\/setup\/faq\.md`\n/,
  );
  const record = JSON.parse(read('_import/zendesk.json')) as { articles: Record<string, unknown> };
  delete record.articles['en/900100'];
  writeFileSync(join(out(), '_import/zendesk.json'), JSON.stringify(record));
  await importFiles('zendesk', folder.path, zendeskFiles([faq, setUp]));
  expect(articlesOf()).toEqual(['en/setup/faq.md', 'en/setup/set-up.md']);
});

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportFolder, ZendeskArticle } from '../../support/changed-sources.ts';
import {
  faq,
  fees,
  importFiles,
  links,
  otherFaq,
  outcomesOf,
  setUp,
  useImportFolders,
  zendeskFiles,
} from '../../support/changed-sources.ts';
import { valid } from '../../support/temp-articles.ts';

let folder: ImportFolder['folder'];
let here: ImportFolder['here'];
useImportFolders((made) => ({ folder, here } = made));

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
    before: () => here.edit('en/setup/faq.md', (text) => `${text}\nOurs.\n`),
    files: ['en/setup/faq.md: FAQ', ...linksFile],
    outcomes: ['incoming', 'unchanged'],
  },
  {
    name: 'the owner has deleted an article',
    first: [faq, setUp],
    second: [{ ...faq, body: 'changed' }, setUp],
    before: () => rmSync(join(here.out, 'en/setup/faq.md')),
    files: ['en/setup/set-up.md: Set up'],
    outcomes: ['missing', 'unchanged'],
  },
  {
    name: 'the owner has moved an article by hand and edited it',
    first: [faq, links],
    second: [{ ...faq, title: 'Common questions' }, links],
    before() {
      folder.write('out/en/own/questions.md', `${here.read('en/setup/faq.md')}\nOurs.\n`);
      rmSync(join(here.out, 'en/setup/faq.md'));
    },
    files: ['en/own/questions.md: FAQ', ...linksFile],
    outcomes: ['incoming', 'updated'],
  },
])('Zendesk: $name', async ({ first, second, names, before, files, outcomes }) => {
  await importFiles('zendesk', folder.path, zendeskFiles(first));
  const known = here.errors();
  before?.();
  const files2 = zendeskFiles(second, names);
  expect(outcomesOf(await importFiles('zendesk', folder.path, files2, true))).toEqual(outcomes);
  expect(outcomesOf(await importFiles('zendesk', folder.path, files2))).toEqual(outcomes);
  expect(here.titles()).toEqual(files.toSorted());
  expect(here.errors()).toEqual(known);
  const again = { updated: 'unchanged', new: 'unchanged', incoming: 'waiting' };
  expect(outcomesOf(await importFiles('zendesk', folder.path, files2))).toEqual(
    outcomes.map((outcome) => again[outcome as keyof typeof again] ?? outcome),
  );
  expect(here.titles()).toEqual(files.toSorted());
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Source } from '../../../src/import/sources/source.ts';
import { freshdesk } from '../../../src/import/sources/freshdesk.ts';
import { hubspot } from '../../../src/import/sources/hubspot.ts';
import { importArticles } from '../../support/a-help-center.ts';
import { temporaryFolder } from '../../support/run-command.ts';
import { writeFiles } from '../../support/source-folder.ts';

let source: ReturnType<typeof temporaryFolder>;
let out: ReturnType<typeof temporaryFolder>;
beforeEach(() => ([source, out] = [temporaryFolder(), temporaryFolder()]));
afterEach(() => [source, out].forEach((folder) => folder.remove()));

/** Imports the folder, and returns what each article holds by its title. */
async function textsOf(from: Source): Promise<Readonly<Record<string, string | undefined>>> {
  const { results } = await importArticles(out.path, [], { source: from, target: source.path });
  return Object.fromEntries(
    results.map(({ path, article: { title } }) => [
      title,
      readFileSync(join(out.path, path), 'utf8').split('---\n').at(-1)?.trim(),
    ]),
  );
}

/** An article of Freshdesk as JSON. */
const article = (changes: object) => ({
  id: 5,
  title: 'Fees',
  status: 2,
  folder_id: 2,
  created_at: '2024-01-01T00:00:00Z',
  updated_at: '2024-01-01T00:00:00Z',
  ...changes,
});
const folders = [{ id: 2, name: 'Money', visibility: 1 }];
const later = { updated_at: '2024-02-01T00:00:00Z' };

test.each([
  [
    'the later edit, in either order',
    [article({ ...later, description: 'New.' }), article({ description: 'Old.' })],
    'New.',
  ],
  [
    'the later edit',
    [article({ description: 'Old.' }), article({ ...later, description: 'New.' })],
    'New.',
  ],
  ['the one with a text', [article({ description: 'Text.' }), article(later)], 'Text.'],
  [
    'one language, though only one record names it',
    [article({ description: 'Text.', language: 'de' }), article(later)],
    'Text.',
  ],
])('an article of Freshdesk in two files is one: %s', async (_name, records, text) => {
  const saved = records.map((each, at) => [`${at}.json`, JSON.stringify(each)] as const);
  writeFiles(source.path, {
    ...Object.fromEntries(saved),
    'folders.json': JSON.stringify(folders),
  });
  expect(await textsOf(freshdesk)).toEqual({ Fees: text });
});

test('an article of HubSpot in two files is one, and hosts have their own', async () => {
  const row = (host: string, text: string, day: number) =>
    `https://${host}/fees,Fees of ${host},${text},2024-02-0${day}\n`;
  const head = 'URL,Title,Article body,Published\n';
  writeFiles(source.path, {
    'a.csv': head + row('a.example', 'New.', 2) + row('b.example', 'Other.', 1),
    'b.csv': head + row('a.example', 'Old.', 1),
  });
  expect(await textsOf(hubspot)).toEqual({
    'Fees of a.example': 'New.',
    'Fees of b.example': 'Other.',
  });
  expect(readFileSync(join(out.path, '_import.md'), 'utf8')).toContain(
    'Records of an article that another record has too: 1. The one edited last is imported.',
  );
});

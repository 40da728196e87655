import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { changedFiles } from '../../../src/build/preview/changed-files.ts';
import { filesBelow } from '../../../src/lib/files-below.ts';
import { keptIndex } from '../../../src/search/index/kept-index.ts';
import type { CustomRecord, MakeIndex } from '../../../src/search/index/pagefind-index.ts';
import { makeIndex } from '../../../src/search/index/make-index.ts';
import { closePagefind } from '../../../src/search/index/pagefind-index.ts';

afterAll(closePagefind);

const record = (name: string, content: string, language = 'en'): CustomRecord => ({
  url: `/articles/${name}/`,
  language,
  content,
  meta: { title: name },
  filters: { category: ['faq'] },
});

/** Makes an index and returns the content of its files by name, and what it contains. */
async function write(make: MakeIndex, records: readonly CustomRecord[]) {
  const folder = join(mkdtempSync(join(tmpdir(), 'handrail-kept-')), 'pagefind');
  const languages = await make((index) => {
    for (const article of records) index.add(article);
    return index.finish(folder);
  });
  const names = filesBelow(folder);
  const files = names.map((name) => [name, readFileSync(join(folder, name), 'hex')]);
  return { folder, made: { languages, files } };
}

const fees = record('fees', 'What a transfer costs.');
const limits = record('limits', 'How much you can send.');
const grenzen = record('grenzen', 'Wie viel Sie senden.', 'de');

test.each<[change: string, before: CustomRecord[], after: CustomRecord[]]>([
  ['nothing', [fees, limits], [fees, limits]],
  ['a text', [fees, limits], [record('fees', 'Transfers are free of charge.'), limits]],
  ['an article that is added', [fees], [fees, limits]],
  ['an article that is removed', [fees, limits], [limits]],
  ['the last article of a language', [fees, grenzen], [fees]],
  ['a new language', [fees], [fees, grenzen]],
])('an index that Pagefind keeps is the same as a new one after a change of %s', async (...row) => {
  const [, before, after] = row;
  const kept = keptIndex();
  await write(kept, before);
  expect((await write(kept, after)).made).toEqual((await write(makeIndex, after)).made);
});

test('an article that Pagefind refuses leaves nothing for the next index', async () => {
  const kept = keptIndex();
  await write(kept, [fees]);
  await expect(write(kept, [fees, record('limits', '…')])).rejects.toThrow('1 of 2 articles');
  const { made } = await write(kept, [fees, limits]);
  expect(made).toEqual((await write(makeIndex, [fees, limits])).made);
});

test('an index shares the files that have not changed with the last one', async () => {
  let writings = 0;
  const kept = keptIndex(() => writings++);
  const read = changedFiles();
  const first = await write(kept, [fees, limits]);
  expect(read(first.folder).files.size).toBe(first.made.files.length);
  const second = await write(kept, [record('fees', 'Transfers are free of charge.'), limits]);
  const { names, files } = read(second.folder);
  expect(names).toEqual(filesBelow(second.folder));
  expect(names.filter((name) => name.startsWith('fragment/'))).toHaveLength(2);
  expect([...files.keys()].filter((name) => name.startsWith('fragment/'))).toHaveLength(1);
  expect(writings).toBe(2);
  // What the last folder shares does not go with it.
  rmSync(first.folder, { recursive: true });
  expect(read(second.folder).files.size).toBe(0);
});

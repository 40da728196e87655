import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { digest } from '../../../../src/lib/digest.ts';
import { filesBelow } from '../../../../src/lib/files-below.ts';
import { indexTool } from '../../../../src/search/index/index-tool.ts';
import {
  indexByTool,
  makeIndex,
  makeIndexByService,
} from '../../../../src/search/index/make-index.ts';
import { newestFirstFolder } from '../../../../src/search/index/ordered-folder.ts';
import type { CustomRecord, MakeIndex } from '../../../../src/search/index/pagefind-index.ts';
import { closePagefind } from '../../../../src/search/index/pagefind-index.ts';

const root = mkdtempSync(join(tmpdir(), 'handrail-make-index-'));
afterAll(async () => {
  await closePagefind();
  rmSync(root, { recursive: true });
});

const tool = indexTool() ?? '';
/** The tool is used where the system lists the newest entries of a folder first. */
const memory = newestFirstFolder();
if (memory !== undefined) rmSync(memory, { recursive: true });
const onLinux = process.platform === 'linux' && memory !== undefined;

let made = 0;
/** Returns the files of an index by path, and who may read its folder. */
async function filesOf(make: MakeIndex, records: readonly CustomRecord[]) {
  const folder = join(root, `${made++}`);
  await make((index) => {
    for (const record of records) index.add(record);
    return index.finish(folder);
  });
  const files = filesBelow(folder).map((name) => [name, digest(readFileSync(join(folder, name)))]);
  // A server may run as another user.
  return { ...Object.fromEntries(files), mode: statSync(folder).mode };
}

/** Makes an index with the tool only. */
const byToolAlone: MakeIndex = async (fill) => {
  const folder = newestFirstFolder() ?? '';
  const fail = () => Promise.reject(new Error('The tool was not used.'));
  try {
    return await fill(indexByTool(tool, folder, fail));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const words = fc.constantFrom(
  ...['word', 'Word.', 'a&b', '<b>', '</html>', '"q"', "it's", 'naïve', 'Straße', '🙂', '5%', '#1'],
  ...[
    '__x__',
    '~~',
    '~.x',
    'مرحبا',
    'שלום',
    '日本語',
    'e-mail',
    'C++',
    '1,000.50',
    '…',
    '&amp;',
    '&lt',
  ],
  ...[
    '&nbsp;',
    '`c`',
    'İ',
    'ß',
    'Ⅷ',
    'a\u00A0b',
    'end:',
    '。',
    '\u0301e',
    '👩‍👩‍👧',
    '<!--',
    '\u2063',
    '\x7F',
  ],
);
/** Values that a page holds as they are: without entities. */
const line = (max: number) =>
  fc
    .array(
      words.filter((word) => !word.includes(';')),
      { maxLength: max },
    )
    .map((found) => found.join(' '));
const text = fc
  .array(fc.tuple(words, fc.constantFrom(' ', ' ', '  ', '\n', '\t', '\u00A0', '\u2028')), {
    maxLength: 60,
  })
  .map((found) => `word ${found.flat().join('')}`);
const records: fc.Arbitrary<CustomRecord[]> = fc
  .array(
    fc.record({
      language: fc.constantFrom('en', 'de', 'pt-BR', 'zh', 'zh-Hant', 'tlh', 'ar', 'fr'),
      content: text,
      meta: fc.record({ title: line(5), headings: line(20) }),
      filters: fc.record({
        category: fc.constantFrom('a', 'b c').map((name) => [name]),
        ids: line(3).map((ids) => [ids]),
        sources: line(8).map((sources) => [sources]),
      }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((all) =>
    all.map((record, number) => ({ ...record, url: `/${record.language}/articles/a${number}/` })),
  );

const record = (url: string, language: string, title = 'Title'): CustomRecord => ({
  url,
  language,
  content: `The article ${url} in ${language}.`,
  meta: { title },
});

test.each<[what: string, records: readonly CustomRecord[]]>([
  ['an entity', [record('/articles/a/', 'en', 'Write &amp; or &#38;')]],
  ['white space that pages do not show', [record('/articles/a/', 'en', ' Two  spaces\n')]],
  ['two folders of a language', [record('/a/1/', 'en'), record('/b/2/', 'en')]],
  ['two languages in a folder', [record('/a/1/', 'en'), record('/a/2/', 'de')]],
  ['a page of the site itself', [record('/a/', 'en')]],
])('with %s, an index is that of the service', async (_, all) => {
  expect(await filesOf(makeIndex, all)).toEqual(await filesOf(makeIndexByService, all));
});

test('a making that fails leaves nothing behind', async () => {
  const folder = join(root, 'failed', 'pagefind');
  const twice = [record('/articles/a/', 'en'), record('/articles/a/', 'en')];
  await expect(
    makeIndex((index) => {
      for (const one of twice) index.add(one);
      return index.finish(folder);
    }),
  ).rejects.toThrow('1 of 2 articles');
  expect(filesBelow(join(root, 'failed')).filter((name) => !name.startsWith('pagefind/'))).toEqual(
    [],
  );
  const inMemory = onLinux ? readdirSync('/dev/shm') : [];
  expect(inMemory.filter((name) => name.includes(`-${process.pid}-`))).toEqual([]);
});

describe.runIf(onLinux)('with the tool', () => {
  test('an index is that of the service, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        expect(await filesOf(byToolAlone, all)).toEqual(await filesOf(makeIndexByService, all));
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

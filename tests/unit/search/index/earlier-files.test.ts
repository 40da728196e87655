import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesBelow } from '../../../../src/lib/files-below.ts';
import type { CustomRecord } from '../../../../src/search/index/pagefind-index.ts';
import { makeIndex } from '../../../../src/search/index/make-index.ts';
import { closePagefind } from '../../../../src/search/index/pagefind-index.ts';

const root = mkdtempSync(join(tmpdir(), 'handrail-earlier-'));
afterAll(async () => {
  await closePagefind();
  rmSync(root, { recursive: true });
});

/** Words that are the same in every run, so many that they fill several files. */
function article(language: string, number: number, more = ''): CustomRecord {
  const words = Array.from({ length: 300 }, (_, at) => `w${(at * 7919 + number * 104_729) % 3001}`);
  const url = `/${language}/${number}/`;
  return { url, language, content: `${words.join(' ')} ${more}`, meta: { title: `${number}` } };
}

const languages = ['en', 'de', 'zh', 'pt-BR', 'tlh'];
const articles = languages.flatMap((language) =>
  Array.from({ length: 30 }, (_, number) => article(language, number)),
);

let made = 0;
async function write(records: readonly CustomRecord[], earlier?: string): Promise<string> {
  const folder = join(root, `${made++}`);
  await makeIndex((index) => {
    for (const record of records) index.add(record);
    return index.finish(folder, earlier);
  });
  return folder;
}

const contentsOf = (folder: string) =>
  Object.fromEntries(filesBelow(folder).map((name) => [name, digestOf(join(folder, name))]));
const digestOf = (file: string) => readFileSync(file, 'base64');

/** Fragments and files of words that are also in another index. */
const sharedIn = (folder: string) =>
  filesBelow(folder).filter((name) => statSync(join(folder, name)).nlink > 1);

const others = articles.slice(1);
const zh = articles.findIndex(({ language }) => language === 'zh');

test.each<[change: string, after: readonly CustomRecord[]]>([
  ['nothing', articles],
  ['a text', [article('en', 0, 'quokka'), ...others]],
  ['a text in another language', articles.with(zh, article('zh', 0, '袋鼠'))],
  ['an article that is gone', others],
  ['an article that is new', [...articles, article('de', 99)]],
  ['a language that is gone', articles.filter(({ language }) => language !== 'de')],
])('with the files of an earlier index, it is the same after a change of %s', async (_, after) => {
  const earlier = await write(articles);
  const before = contentsOf(earlier);
  const folder = await write(after, earlier);
  expect(contentsOf(folder)).toEqual(contentsOf(await write(after)));
  expect(sharedIn(folder).length).toBeGreaterThan(100);
  expect(sharedIn(folder).some((name) => name.startsWith('index/'))).toBe(true);
  expect(contentsOf(earlier)).toEqual(before);
});

test.each<[earlier: string, damage: (folder: string) => void]>([
  ['is missing', (folder) => rmSync(folder, { recursive: true })],
  ['has no list', (folder) => rmSync(join(folder, 'pagefind-entry.json'))],
  [
    'is of another version',
    (folder) => {
      const entry = join(folder, 'pagefind-entry.json');
      writeFileSync(
        entry,
        readFileSync(entry, 'utf8').replace(/"version":"[^"]*"/, '"version":"0"'),
      );
    },
  ],
])('nothing is shared with an earlier index that %s', async (_, damage) => {
  const earlier = await write(articles);
  damage(earlier);
  const folder = await write(articles, earlier);
  expect(contentsOf(folder)).toEqual(contentsOf(await write(articles)));
  expect(sharedIn(folder)).toEqual([]);
});

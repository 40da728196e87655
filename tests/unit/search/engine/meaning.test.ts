import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { packDirections } from '../../../../src/meaning/article-directions.ts';
import { DIMENSIONS, packShards, unit } from '../../../../src/meaning/word-vectors.ts';
import { openMeaning } from '../../../../src/search/engine/meaning.ts';

afterEach(() => vi.restoreAllMocks());

/** A direction that leans to one side in the numbers of a range. */
const leaning = (from: number) =>
  unit(
    Float32Array.from({ length: DIMENSIONS }, (_, index) =>
      index >= from && index < from + 32 ? 1 : -0.2,
    ),
  );
const shards = packShards([
  { stem: 'refund', vector: leaning(0) },
  { stem: 'parcel', vector: leaning(32) },
  { stem: 'passport' },
]);
const articles = packDirections([leaning(0), leaning(32)]);

/** Opens the meaning of two articles over HTTP, on a site that claims a number of articles. */
async function open(articleCount: number, files: ReadonlyMap<string, Uint8Array> = all) {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const content = files.get(url);
    response.writeHead(content ? 200 : 404).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => void server.close());
  const folder = new URL(`http://localhost:${(server.address() as AddressInfo).port}/pagefind/`);
  const names = { articles: 'meaning/articles.bin', words: 'meaning/words-' };
  return { asked, meaning: openMeaning(folder, names, articleCount, (word) => word) };
}
const all = new Map([
  ['/pagefind/meaning/articles.bin', articles],
  ...shards.map((shard, number): [string, Uint8Array] => [
    `/pagefind/meaning/words-${number}.bin`,
    shard,
  ]),
]);

test('an article is near to a query of its meaning, each file loads once', async () => {
  const { meaning, asked } = await open(2);
  const [first = 0, second = 0] = (await meaning.similarities(['refund'])) ?? [];
  expect(first).toBeGreaterThan(second + 0.5);
  await meaning.similarities(['refund', 'xyzzy']);
  expect(new Set(asked).size).toBe(asked.length);
});

test('words without a meaning give no similarities', async () => {
  const { meaning } = await open(2);
  expect(await meaning.similarities(['xyzzy', 'passport'])).toBeUndefined();
});

test.each([
  ['refund', true],
  ['passport', true],
  ['xyzzy', false],
])('whether the language has the word %j: %j', async (word, isKnown) => {
  const { meaning } = await open(2);
  expect(await meaning.has(word)).toBe(isKnown);
});

test('a large site answers without meaning at first, and with it later', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
  const { meaning, asked } = await open(6000);
  expect(await meaning.similarities(['refund'])).toBeUndefined();
  expect(asked).toEqual([]);
  now.mockReturnValue(60_000);
  await vi.waitFor(async () => expect(await meaning.similarities(['refund'])).toHaveLength(2));
});

test('files that are missing cost only the similarities', async () => {
  const { meaning } = await open(2, new Map());
  expect(await meaning.similarities(['refund'])).toBeUndefined();
  expect(await meaning.has('refund')).toBe(false);
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderFiles } from '../../../src/agents/folder-files.ts';
import { fullTexts } from '../../../src/agents/full-texts.ts';
import { urlFiles } from '../../../src/agents/url-files.ts';
import { tempArticles } from '../../support/temp-articles.ts';

const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

const requested: string[] = [];
const server = createServer(({ url = '' }, response) => {
  requested.push(url);
  if (url === '/help/moved.json')
    response.writeHead(302, { location: 'http://127.0.0.1:1/secret' }).end();
  else if (url === '/help/index.json') response.end('{}');
  else response.writeHead(url.endsWith('broken') ? 500 : 404).end('no');
});
let site: URL;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/help/`);
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

test('a published site is read below its URL only', async () => {
  const read = urlFiles(site);
  expect(text(await read('index.json'))).toBe('{}');
  expect(await read('missing.json')).toBeUndefined();
  requested.length = 0;
  for (const path of [
    '../secret',
    '/secret',
    '//127.0.0.1:1/x',
    'http://127.0.0.1:1/x',
    '%2e%2e/x',
  ])
    expect.soft(await read(path), path).toBeUndefined();
  expect(requested).toEqual([]);
});

test.each([
  ['a redirect, which could lead elsewhere', 'moved.json', /moved\.json answered with status 302/],
  ['a failure', 'broken', /broken answered with status 500/],
])('%s is an error', async (_name, path, message) => {
  await expect(urlFiles(site)(path)).rejects.toThrow(message);
});

test('a site that does not answer is an error with a fix', async () => {
  await expect(urlFiles(new URL('http://127.0.0.1:1/'))('index.json')).rejects.toThrow(
    /cannot be read: .*Check the URL and the connection\./,
  );
});

test('a folder is read inside only', async () => {
  const folder = tempArticles({ 'site/a/b.txt': 'inside', 'secret.txt': 'outside' });
  const read = folderFiles(`${folder}/site`);
  expect(text(await read('a/b.txt'))).toBe('inside');
  for (const path of ['../secret.txt', '/etc/hosts', 'a', 'missing', 'a/b.txt/c', 'a\0b', ''])
    expect.soft(await read(path), path).toBeUndefined();
});

test('the texts of llms-full.txt are sentences, by URL', async () => {
  const file =
    '# Help\n\n<https://a.example/>\n\n---\nurl: https://a.example/articles/fees/\n' +
    'category: "FAQ"\nupdated: 2024-01-01\n---\n\n# Fees\n\nUpdated on 2024-01-01 · <…>\n\n' +
    '## Cards\n\n- See **the** [list](https://a.example/list/)\n\n---\n\n> [!NOTE]\n> Free!\n\n' +
    '---\nurl: https://a.example/articles/none/\n---\n\n# None\n\nUpdated\n';
  const folder = tempArticles({ 'llms-full.txt': file });
  expect([...(await fullTexts(folderFiles(folder), 'llms-full.txt'))]).toEqual([
    ['https://a.example/articles/fees/', 'Cards. See  the  list. Free!'],
    ['https://a.example/articles/none/', ''],
  ]);
  expect(await fullTexts(folderFiles(folder), 'missing.txt')).toEqual(new Map());
});

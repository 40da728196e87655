import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DevServer } from '../support/dev-server.ts';
import { startDev } from '../support/dev-server.ts';
import { article, temporaryFolder } from '../support/run-command.ts';

const articles = temporaryFolder();
let server: DevServer;

beforeAll(async () => {
  const body = '[Fees](fees.pdf) and [plan](Plan%20%231.txt)\n\n![A clip](clip.mp4)';
  articles.write('en/basics/first.md', article('First', body));
  articles.write('en/basics/fees.pdf', '%PDF-1.7');
  articles.write('en/basics/Plan #1.txt', 'A plan');
  articles.write('en/basics/clip.mp4', '\0\0\0\u0018ftypisom');
  articles.write('en/basics/_secret.pdf', '%PDF-1.7');
  server = await startDev(articles.path);
});

afterAll(async () => {
  await server.stop();
  articles.remove();
});

const get = (path: string, headers = {}) => fetch(server.address + path, { headers });
const page = () => get('articles/first/').then((response) => response.text());

test.each([
  ['fees.pdf', 200],
  ['Plan%20-1.txt', 200],
  ['clip.mp4', 200],
  ['_secret.pdf', 404],
  ['first.md', 404],
  ['missing.pdf', 404],
  ['..%2f..%2f_site.ts', 404],
])('the preview answers %s with %i', async (name, status) => {
  expect((await get(`attachments/en/basics/${name}`)).status).toBe(status);
});

test('the preview answers a part of a video', async () => {
  const response = await get('attachments/en/basics/clip.mp4', { range: 'bytes=4-7' });
  expect([response.status, await response.text()]).toEqual([206, 'ftyp']);
});

test('the page follows changes of its files', async () => {
  expect(await page()).toContain('>Fees (PDF, 1 kB)</a>');
  expect(await page()).not.toContain('<track');
  writeFileSync(join(articles.path, 'en/basics/fees.pdf'), `%PDF-1.7${' '.repeat(3000)}`);
  writeFileSync(join(articles.path, 'en/basics/clip.vtt'), 'WEBVTT\n');
  await expect.poll(page).toContain('>Fees (PDF, 3 kB)</a>');
  await expect.poll(page).toContain('src="/attachments/en/basics/clip.vtt"');
});

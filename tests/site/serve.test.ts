import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { RunningServer } from '../../scripts/lib/serve.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { testSites } from '../support/test-sites.ts';
import { temporaryFolder } from '../support/run-command.ts';

const { output } = testSites.fixture;
const folder = temporaryFolder();
let server: RunningServer;

afterEach(() => server.close());
afterAll(() => folder.remove());

test('a missing path gets the status 404 and the page for it', async () => {
  server = await serve(output, 0);
  for (const path of [
    'nowhere/',
    'articles/nowhere',
    '..%2f..%2fpackage.json',
    'pagefind/nowhere.pf_index',
  ]) {
    const response = await fetch(server.address + path);
    expect(response.status, path).toBe(404);
    expect(await response.text(), path).toContain('Page not found');
  }
});

test('below a base path, what lies outside of it is missing', async () => {
  server = await serve(output, 0, '/help/');
  expect(server.address).toMatch(/\/help\/$/);
  expect((await fetch(`${server.address}articles/same-title/`)).status).toBe(200);
  expect((await fetch(new URL('/articles/same-title/', server.address))).status).toBe(404);
});

test.each([
  ['articles/same-title.md', 'text/markdown; charset=utf-8'],
  ['feed.xml', 'text/xml; charset=utf-8'],
  ['llms.txt', 'text/plain; charset=utf-8'],
  ['articles/same-title/', 'text/html;charset=utf-8'],
  ['card.png', 'image/png'],
])('%s is served as %s', async (path, type) => {
  server = await serve(output, 0);
  const response = await fetch(server.address + path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
});

test('the server outlives a moment without its folder, as when a build replaces it', async () => {
  folder.write('site/index.html', '<!doctype html><title>Home</title>');
  folder.write('site/404.html', '<!doctype html><title>Missing</title>');
  server = await serve(join(folder.path, 'site'), 0);
  renameSync(join(folder.path, 'site'), join(folder.path, 'previous'));
  expect(
    (await fetch(server.address, { signal: AbortSignal.timeout(5000) })).status,
  ).toBeGreaterThanOrEqual(400);
  renameSync(join(folder.path, 'previous'), join(folder.path, 'site'));
  expect((await fetch(server.address)).status).toBe(200);
});

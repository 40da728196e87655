import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article, temporaryFolder } from '../support/run-command.ts';
import type { DevServer } from '../support/dev-server.ts';
import { startDev } from '../support/dev-server.ts';

const articles = temporaryFolder();
const generous = { timeout: 30_000, interval: 50 };
let server: DevServer;

beforeAll(async () => {
  articles.write('en/basics/first.md', article('First', 'Text about the axolotl.'));
  articles.write(
    'en/basics/second.md',
    article('Second', 'Text about the bandicoot.', 'views: 1234\n'),
  );
  articles.write(
    'en/basics/unfinished.md',
    article('Unfinished', 'Text about the capybara.', 'draft: true\n'),
  );
  server = await startDev(articles.path);
});

afterAll(async () => {
  await server.stop();
  articles.remove();
});

const statusOf = (path: string) =>
  fetch(server.address + path).then(
    ({ status }) => status,
    () => 0,
  );
const page = (path: string) => fetch(server.address + path).then((response) => response.text());

/** Waits until the page holds, or no longer holds, the text. */
const expectText = (path: string, text: string, isThere = true) =>
  expect
    .poll(async () => (await page(path)).includes(text), {
      ...generous,
      message: `"${text}" on /${path}`,
    })
    .toBe(isThere);

/** The search index that is served now. */
async function index(): Promise<{ hash: string; page_count: number } | undefined> {
  const response = await fetch(`${server.address}pagefind/pagefind-entry.json`);
  if (!response.ok) return undefined;
  const { languages } = (await response.json()) as {
    languages: Record<string, { hash: string; page_count: number }>;
  };
  return languages['en'];
}

test('the URL is printed and every page is served', async () => {
  expect(server.output()).toContain(server.address);
  for (const path of [
    '',
    'articles/first/',
    'categories/faq/',
    'sections/basics/',
    'search/',
    'articles/first.md',
    'feed.xml',
    'categories/faq/feed.xml',
    'opensearch.xml',
    'llms.txt',
    'robots.txt',
    'card.png',
  ])
    expect(await statusOf(path), path).toBe(200);
  expect(await statusOf('articles/nowhere/')).toBe(404);
});

test('a service worker that a built site has left here ends, and none is registered', async () => {
  const script = await page('sw.js');
  expect(script).toContain('registration.unregister()');
  // Where it was registered, scripts with imports do not start.
  expect(script).not.toMatch(/\bimport\b/);
  expect(await page('')).not.toContain('offline/register');
});

test('a draft is shown with a badge, on its page and in listings', async () => {
  const badge = /<span class="badge"[^>]*>\s*Draft\s*</;
  expect(badge.test(await page('articles/unfinished/'))).toBe(true);
  expect(badge.test(await page('categories/faq/'))).toBe(true);
  expect(badge.test(await page('articles/first/'))).toBe(false);
  await expectText('articles/unfinished/', 'capybara');
  expect((await index())?.page_count).toBe(3);
});

test('pages and the search index follow an edit without restart', async () => {
  const before = (await index())?.hash;
  articles.write(
    'en/basics/first.md',
    article('First, edited', 'Text about the dugong.', 'views: 5678\n'),
  );
  await expectText('articles/first/', 'dugong');
  await expectText('articles/first/', '5,678');
  await expectText('categories/faq/', 'First, edited');
  await expect.poll(async () => (await index())?.hash, generous).not.toBe(before);
});

test('an article that is added appears, and one that is removed goes', async () => {
  articles.write('en/news/third.md', article('Third', 'Text about the echidna.'));
  await expect.poll(() => statusOf('articles/third/'), generous).toBe(200);
  await expect.poll(() => statusOf('sections/news/'), generous).toBe(200);
  await expectText('', 'Third');
  await expect.poll(async () => (await index())?.page_count, generous).toBe(4);

  rmSync(join(articles.path, 'en/news/third.md'));
  await expect.poll(() => statusOf('articles/third/'), generous).toBe(404);
  await expectText('', 'Third', false);
  await expect.poll(async () => (await index())?.page_count, generous).toBe(3);
});

test('an edit of a value or passage shows on pages, in Markdown and in search', async () => {
  articles.write('en/_shared/variables.yml', 'fee: 0.10\n');
  articles.write('en/_shared/note.md', 'A note about the jerboa.\n');
  articles.write('en/basics/first.md', article('First', 'It costs {{fee}} percent.\n\n{{> note}}'));
  await expectText('articles/first/', 'It costs 0.10 percent.');
  await expectText('articles/first/', 'jerboa');
  const before = (await index())?.hash;

  articles.write('en/_shared/variables.yml', 'fee: "*0.25*"\n');
  articles.write('en/_shared/note.md', 'A note about the kakapo.\n');
  await expectText('articles/first/', 'It costs *0.25* percent.');
  await expectText('articles/first/', 'kakapo');
  await expectText('articles/first.md', 'A note about the kakapo.');
  await expectText('llms.txt', 'It costs \\*0.25\\* percent.');
  await expect.poll(async () => (await index())?.hash, generous).not.toBe(before);

  articles.write('en/_shared/variables.yml', 'fees: 0.25\n');
  await expect
    .poll(() => server.output(), generous)
    .toMatch(/first\.md:8:10 {2}include {2}Unknown variable "fee"\. Did you mean "fees"\?/);
  articles.write('en/_shared/variables.yml', 'fee: 0.25\n');
});

test('a section offers to write an article only where the repository holds it', async () => {
  expect(await page('sections/basics/')).not.toContain('data-new-article');
});

test('what a rule finds is reported on save, once, and that it is fixed as well', async () => {
  const count = () => server.output().split('heading-increment').length - 1;
  articles.write('en/basics/first.md', article('First', '#### Too deep\n\nText about the fennec.'));
  await expect
    .poll(() => server.output(), generous)
    .toMatch(/first\.md:8:1 {2}heading-increment {2}/);
  await expectText('articles/first/', 'fennec');
  articles.write(
    'en/basics/unfinished.md',
    article('Unfinished', 'Text about the gecko.', 'draft: true\n'),
  );
  await expectText('articles/unfinished/', 'gecko');
  articles.write('en/basics/first.md', article('First', '## Right\n\nText about the dugong.'));
  await expect.poll(() => server.output(), generous).toContain('No problems are left.');
  expect(count()).toBe(1);
});

test('a mistake is reported, and the last valid state stays until the fix', async () => {
  articles.write('en/basics/second.md', article('Second', 'Text about the fossa.', 'viewz: 1\n'));
  await expect
    .poll(() => server.output(), generous)
    .toMatch(/second\.md:6:\d+ {2}front-matter {2}.*`viewz`/);
  await expectText('articles/second/', '1,234');

  articles.write(
    'en/basics/second.md',
    article('Second', 'Text about the gerbil.', 'views: 4321\n'),
  );
  await expectText('articles/second/', 'gerbil');
  await expectText('articles/second/', '4,321');
  await expectText('categories/faq/', '4,321');
});

import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article } from '../support/run-command.ts';
import { copyProject } from '../support/temp-project.ts';

// A build after an edit renders with the code that the build before has made. The code is marked,
// so that the test sees which one a page comes from.

const project = copyProject();
afterAll(() => project.remove());

const MARK = ' data-kept-code';

/** Changes every file of the kept code. */
function changeCode(change: (code: string) => string): void {
  const folder = join(project.path, 'node_modules/.astro');
  const paths = globSync('**/program/code/**/*.mjs', { cwd: folder });
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) {
    const file = join(folder, path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
}

/** Edits an article and builds the site. Returns the page of the article and the site map. */
async function edited(text: string) {
  project.writeArticle('en/basics/edited.md', text);
  const { status, stderr } = await project.build();
  expect(status, stderr).toBe(0);
  const read = (path: string) => readFileSync(join(project.output, path), 'utf8');
  const urls = [...read('sitemap-0.xml').matchAll(/<loc>(?<url>[^<]+)/g)].map(([, url]) => url);
  return { page: read('articles/edited/index.html'), urls };
}

let urls: readonly (string | undefined)[] = [];

beforeAll(async () => {
  const articles = join(project.path, 'articles');
  rmSync(articles, { recursive: true });
  for (const path of ['en/basics/kiwi.md', 'en/alone/quoll.md']) {
    mkdirSync(dirname(join(articles, path)), { recursive: true });
    writeFileSync(join(articles, path), article(path.replaceAll(/\W/g, ' '), 'A bird or not.'));
  }
  project.editSite("{ href: '/articles/", "{ href: '/articles/kiwi/' + '");
  ({ urls } = await edited('First.'));
});

test('a page that has changed is rendered with the kept code', async () => {
  changeCode((code) => code.replaceAll('id="articleTitle"', `id="articleTitle"${MARK}`));
  const { page } = await edited('Second.');
  expect(page).toContain(MARK);
  expect(page).toContain('Second.');
});

test('code that no longer runs is made again, and the site is complete', async () => {
  changeCode(() => 'throw new Error("damaged");');
  const built = await edited('Third.');
  expect(built.page).toContain('Third.');
  expect(built.page).not.toContain(MARK);
  expect(built.urls).toEqual(urls);
});

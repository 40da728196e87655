import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article, run } from '../support/run-command.ts';
import { copyProject } from '../support/temp-project.ts';

// A build after an edit renders with the code that the build before has made. The code is marked,
// so that the test sees which one a page comes from.

const project = copyProject();
afterAll(() => project.remove());

const MARK = ' data-kept-code';

/** Lines for `astro.config.mjs`, with an integration that changes a page in place. */
const OWN_INTEGRATION = `
import { appendFileSync } from 'node:fs';
const own = {
  name: 'own',
  hooks: {
    'astro:build:done': ({ dir }) =>
      appendFileSync(new URL('articles/edited/index.html', dir), '<!-- of the owner -->'),
  },
};
export default { ...astroConfig, integrations: [...astroConfig.integrations, own] };`;

/** Changes every file of the kept code of pages. */
function changeCode(change: (code: string) => string): void {
  changeFiles('node_modules/.astro', '**/program/code/**/*.mjs', change);
}

/** Changes the main file of the bundled command. */
function changeCommand(change: (code: string) => string): void {
  changeFiles('node_modules/.cache/handrail/program', '*/build-command.mjs', change);
}

function changeFiles(inProject: string, pattern: string, change: (code: string) => string): void {
  const folder = join(project.path, inProject);
  const paths = globSync(pattern, { cwd: folder });
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
  return { page: read('articles/edited/index.html'), urls, stderr };
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

test('code that fails while rendering is made again, and the index is complete', async () => {
  changeCode((code) =>
    code.replaceAll('id="articleTitle"', '${(() => { throw new Error("fails"); })()}'),
  );
  const built = await edited('Rendered.');
  expect(built.page).toContain('Rendered.');
  expect(built.urls).toEqual(urls);
  const entry = readFileSync(join(project.output, 'pagefind/pagefind-entry.json'), 'utf8');
  expect(JSON.parse(entry)).toMatchObject({ languages: { en: { page_count: 3 } } });
});

test('the command runs from its bundle, which is made again when it no longer runs', async () => {
  changeCommand((code) => `console.error('bundled');\n${code}`);
  expect((await edited('Fourth.')).stderr).toContain('bundled');
  changeCommand(() => 'export {');
  expect((await edited('Fifth.')).page).toContain('Fifth.');
  const { page, stderr } = await edited('Sixth.');
  expect(page).toContain('Sixth.');
  expect(stderr).not.toContain('bundled');
  changeCommand((code) => code);
});

test('an integration that the owner adds changes pages, after an edit, too', async () => {
  const before = (await edited('Seventh.')).page;
  project.edit('astro.config.mjs', 'export default astroConfig;', OWN_INTEGRATION);
  expect((await edited('Eighth.')).page).toContain('<!-- of the owner -->');
  expect((await edited('Ninth.')).page).toMatch(/Ninth[^]*<!-- of the owner -->/);
  const { status, stderr } = await run('publish-check', [], {}, project.path);
  expect(status, stderr).toBe(0);
  expect(before).not.toContain('of the owner');
});

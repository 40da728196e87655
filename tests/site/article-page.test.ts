import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { openBuiltSearch } from '../../scripts/bench/node-search.ts';
import { run } from '../support/run-command.ts';
import { copyProject } from '../support/temp-project.ts';

const PAGE = 'src/pages/[...locale]/articles/[slug].astro';
const BODY = '<ArticleBody file={article.file}>';
const project = copyProject();
const file = join(project.path, PAGE);
const original = readFileSync(file, 'utf8');
afterEach(() => {
  writeFileSync(file, original);
  rmSync(project.output, { recursive: true, force: true });
});
afterAll(() => project.remove());

test('an owner adds lines around the article, and its text stays in page and index', async () => {
  project.edit(PAGE, '    </article>\n', '    </article>\n    <p>Behind the article.</p>\n');
  project.edit(PAGE, '</ArticleBody>\n', '</ArticleBody>\n<div>Behind the body.</div>\n');
  project.edit(PAGE, BODY, `<p>Before the body.</p>${BODY}`);
  expect(await project.build()).toMatchObject({ status: 0 });
  for (const slug of ['one-paragraph', 'mdx-article']) {
    const page = readFileSync(join(project.output, `articles/${slug}/index.html`), 'utf8');
    for (const line of ['Behind the article.', 'Behind the body.', 'Before the body.'])
      expect(page).toContain(line);
  }
  const engine = await openBuiltSearch(project.output, 'en', 15);
  // A word that the text of the .mdx article alone holds.
  const found = await engine.search({
    words: 'numbat',
    category: undefined,
    sort: 'relevance',
    page: 1,
  });
  expect(found.total).toBe(1);
});

test.each([
  ['prints no body', '{Content ? <Content /> : <Fragment set:html={html} />}', ''],
  ['is empty', original.slice(original.indexOf('\n<BaseLayout')), '\n'],
])('a page that %s stops the build', async (_name, before, after) => {
  project.edit(PAGE, before, after);
  const { status, stderr } = await project.build();
  expect([status, stderr]).toEqual([1, expect.stringMatching(/:1:1 {2}empty-page {2}/)]);
});

test('an error while a page is rendered stops the build', async () => {
  project.edit(PAGE, BODY, `{(() => { throw new Error('Broken page'); })()}${BODY}`);
  const { status, stderr } = await run('build', [], {}, project.path);
  expect(status).toBe(1);
  expect(stderr).toContain('Broken page');
});

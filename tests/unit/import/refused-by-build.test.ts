import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../../../src/lib/files-below.ts';
import { refusedByBuild } from '../../../src/import/refused-by-build.ts';
import { importArticles, importedArticle } from '../../support/a-help-center.ts';
import { run, temporaryFolder } from '../../support/run-command.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

const deep = `${'<blockquote>'.repeat(25)}<p>Text.</p>${'</blockquote>'.repeat(25)}`;
const known = { '<h1>': '<h1>Fees</h1><h5></h5>', image: '<img src="https://a.example/b.png">' };

test.each([
  ['a plain article', '<p>Text.</p>', []],
  ['errors that a baseline may list', `${Object.values(known).join('')}<p>Text.</p>`, []],
  ['a large one', `<p>${'word '.repeat(200)}</p>`.repeat(270), ['file-size']],
  ['deep nesting', deep, ['nesting']],
])('%s', async (_name, html, rules) => {
  for (const locale of ['en', 'pt']) {
    const article = importedArticle({ locale, body: { html } });
    const { results } = await importArticles(folder.path, [article], { mayDownload: false });
    const paths = results.map(({ path }) => path);
    const problems = await refusedByBuild(folder.path, paths, undefined);
    expect(problems.map(({ rule }) => rule)).toEqual(rules);
    for (const { path } of problems) expect(path).toContain(paths[0]);
  }
});

test('an article whose URL another one has', async () => {
  const article = '---\ntitle: Mine\ncategory: faq\n---\n\nText.\n';
  const { results } = await importArticles(folder.path, [importedArticle()]);
  folder.write('en/zoo/reset-your-password.md', article);
  const problems = await refusedByBuild(
    folder.path,
    results.map(({ path }) => path),
    undefined,
  );
  expect(problems.map(({ rule }) => rule)).toEqual(['duplicate-url']);
});

test('the command writes the articles, and says which the build refuses', async () => {
  folder.write(
    'in/a.html',
    `<html lang="en"><body><main><h1>Fees</h1>${deep}</main></body></html>`,
  );
  folder.write(
    'in/b.html',
    '<html lang="en"><body><main><h1>B</h1><p>Text.</p></main></body></html>',
  );
  const out = `${folder.path}/out`;
  const args = ['html', `${folder.path}/in`, '--out', out];
  const { status, stderr } = await run('import', args, {}, process.cwd());
  expect(stderr).toMatch(
    /^The build refuses \S+\/en\/general\/a\.md:\d+:\d+: Lists, quotes, emphasis or HTML have more than 20/m,
  );
  expect(stderr.match(/The build refuses/g)).toHaveLength(1);
  expect(status).toBe(1);
  expect(filesBelow(out)).toEqual(
    expect.arrayContaining(['_import.md', 'en/general/a.md', 'en/general/b.md']),
  );
});

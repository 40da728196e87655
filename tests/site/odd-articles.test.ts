import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { article, run, temporaryFolder } from '../support/run-command.ts';
import { only, readPage } from '../support/read-html.ts';

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterAll(() => folders.forEach((folder) => folder.remove()));

/** A folder of articles with these bodies, by their names. */
function articlesOf(bodies: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  folders.push(folder);
  for (const [name, body] of Object.entries(bodies))
    folder.write(`en/basics/${name}.md`, article(`About ${name}`, body));
  return folder;
}

test('bodies that no help article has are reported in a line each', async () => {
  const folder = articlesOf({
    quotes: '>'.repeat(5000),
    'quotes-to-the-end': '>'.repeat(250_000),
    lists: `${'- '.repeat(1000)}x`,
    html: '<div>\n'.repeat(5000),
    table: `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${'|x\n'.repeat(30_000)}`,
    references: `[a]: /${'x'.repeat(100_000)}\n\n${'[a]'.repeat(40_000)}`,
    comment: '<!--\n\nText.',
    'open-tags': '<b>One <i>two\n\nThree.',
    large: 'x'.repeat(10_000_000),
  });
  for (const command of ['check', 'build']) {
    const { status, stdout, stderr } = await run(
      command,
      command === 'build' ? ['--out', join(folder.path, 'site')] : [],
      { ARTICLES_DIR: folder.path },
    );
    const found = `${stdout}${stderr}`
      .split('\n')
      .flatMap(
        (line) =>
          /en\/basics\/(.+)\.md(:\d+:\d+ {2}[\w-]+) {2}\S/.exec(line)?.slice(1, 3).join('') ?? [],
      );
    expect(status).toBe(1);
    expect(found.toSorted()).toEqual([
      'comment:8:1  empty-article',
      'comment:8:1  unclosed-html',
      'html:28:1  nesting',
      'large:1:1  file-size',
      'lists:8:41  nesting',
      'open-tags:8:1  unclosed-html',
      'open-tags:8:8  unclosed-html',
      'quotes-to-the-end:8:21  nesting',
      'quotes:8:21  nesting',
      'references:10:13  link-size',
      'table:8:1  table-size',
    ]);
    expect(`${stdout}${stderr}`).not.toMatch(/^\s+at /m);
  }
});

test('odd bodies that show something are pages and stand in the index', async () => {
  const bodies = {
    brackets: '['.repeat(5000),
    image: '![The mark](/favicon.svg)',
    signs: '"><',
    'carriage-returns': 'One.\r\n\r\n- Two.\r\n',
    'line-separators': 'One.\u2028Two.',
    'html-in-pieces': '<li><details><summary><li>x</li></summary></details></li>\n\nThe end.',
    'twenty-levels': `${'> '.repeat(20)}x`,
  };
  const folder = articlesOf(bodies);
  const site = join(folder.path, 'site');
  expect(await run('build', ['--out', site], { ARTICLES_DIR: folder.path })).toMatchObject({
    status: 0,
    stderr: '',
  });
  for (const name of Object.keys(bodies)) {
    const body = only(readPage(site, `articles/${name}/index.html`), '.prose');
    expect(body.childElements, name).not.toHaveLength(0);
  }
});

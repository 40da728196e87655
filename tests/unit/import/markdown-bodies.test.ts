import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/run-command.ts';
import { readFolder, textOf, writeFiles } from '../../support/source-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const DOCUSAURUS = { 'docusaurus.config.js': 'module.exports = {};' };
const MKDOCS = { 'mkdocs.yml': 'site_name: x\nextra:\n  phone: "555"\n' };
const JEKYLL = { '_config.yml': 'email: a@pell.example\nbaseurl: /help\n' };
const WIKI = { 'Home.md': 'x', 'Pay-a-bill.md': 'x' };

async function imported(files: Readonly<Record<string, string>>, path: string, body: string) {
  writeFiles(folder.path, { ...files, [path]: `---\ntitle: T\n---\n\n${body}\n` });
  const { articles } = await readFolder('markdown', folder.path);
  const article = articles.find(({ file }) => file === path);
  return { text: article ? textOf(article) : '', dropped: article?.dropped ?? [] };
}

test.each([
  [DOCUSAURUS, ':::note[Read this]\n\nText.\n\n:::', '> [!NOTE]\n> **Read this**\n>\n> Text.'],
  [DOCUSAURUS, "import X from 'x';\n\nText.", 'Text.'],
  [
    DOCUSAURUS,
    '## H\n\n<Tabs>\n  <TabItem value="a" label="App">\n\n    One.\n\n  </TabItem>\n' +
      '  <TabItem value="w">\n\n    Two.\n\n  </TabItem>\n</Tabs>',
    '## H\n\n### App\n\nOne.\n\n### w\n\nTwo.',
  ],
  [DOCUSAURUS, 'A {/* note */}b <Chart data={{ a: "<" }} /> c', 'A b  c'],
  [DOCUSAURUS, '```jsx\n<Tabs>\n:::note\n```', '```jsx\n<Tabs>\n:::note\n```'],
  [
    DOCUSAURUS,
    '<details>\n<summary>Why?</summary>\n\nBecause.\n\n</details>',
    '> [!QUESTION] Why?\n> Because.',
  ],
  [MKDOCS, '!!! note "Read this"\n    Text.', '> [!NOTE]\n> **Read this**\n>\n> Text.'],
  [MKDOCS, '??? note "Why?"\n    Because.', '> [!QUESTION] Why?\n> Because.'],
  [
    MKDOCS,
    '## H\n\n=== "App"\n\n    One.\n\n=== "Web"\n\n    ```sh\n    === "no"\n    ```',
    '## H\n\n### App\n\nOne.\n\n### Web\n\n```sh\n=== "no"\n```',
  ],
  [MKDOCS, 'A\n\n--8<-- "part.md"\n\nB', 'A\n\nB'],
  [MKDOCS, 'Call {{ phone }}, {{ other }}', String.raw`Call 555, \{{ other }}`],
  [MKDOCS, '[a](https://x.example/){target="_blank"} b', '[a](https://x.example/) b'],
  [JEKYLL, 'Mail {{ site.email }}, {{ site.no }}', String.raw`Mail a@pell.example, \{{ site.no }}`],
  [JEKYLL, 'Text\n{: .lead }', 'Text'],
  [JEKYLL, '## A {#keep}\n\nText', '## A {#keep}\n\nText'],
  [{}, '> **Note**\n> Text', '> [!NOTE]\n> Text'],
  [{}, '> [!WARNING]\n> Text', '> [!WARNING]\n> Text'],
  [{}, '# T\n\nText', 'Text'],
  [{}, '# Other\n\n### Deep\n\nText', '## Other\n\n### Deep\n\nText'],
  [
    {},
    '<p align="center"><img src="https://x.example/a.png" alt="An a"></p>',
    '![An a](https://x.example/a.png)',
  ],
  [{}, '<div class="grid">\n\nText\n\n</div>', 'Text'],
  [{}, '<h2 id="part">Part two</h2>\n\nText', '## Part two {#part}\n\nText'],
])('%j: %j', async (files, body, expected) => {
  const path = 'site_name' in files || Object.keys(files)[0]?.includes('d') ? 'docs/a.md' : 'a.md';
  const { text } = await imported(
    files,
    Object.keys(files)[0]?.startsWith('_') ? 'a.md' : path,
    body,
  );
  expect(text).toBe(expected);
});

test.each([
  [DOCUSAURUS, '../b/c.md#h', 'source:docs/b/c.md#h'],
  [DOCUSAURUS, '/docs/b/c', 'source:docs/b/c.md'],
  [DOCUSAURUS, '@site/static/i.png', 'source:static/i.png'],
  [DOCUSAURUS, '/i.png', 'source:static/i.png'],
  [MKDOCS, '../b/c.md', 'source:docs/b/c.md'],
  [MKDOCS, '../../b/c/', 'source:docs/b/c.md'],
  [MKDOCS, '/missing/', '/missing/'],
  [MKDOCS, 'https://x.example/', 'https://x.example/'],
  [MKDOCS, '../../../../etc/passwd', '../../../../etc/passwd'],
])('%j: a link to %j', async (files, url, expected) => {
  writeFiles(folder.path, { 'docs/b/c.md': '## H', 'static/i.png': 'x' });
  const { text } = await imported(files, 'docs/a/x.md', `[t](${url})`);
  expect(text).toBe(`[t](${expected})`);
});

test.each([
  ['[[Pay a bill]]', '[Pay a bill](source:Pay-a-bill.md)'],
  ['[[Bills|Pay-a-bill]]', '[Bills](source:Pay-a-bill.md)'],
  ['[bills](Pay-a-bill)', '[bills](source:Pay-a-bill.md)'],
  ['`[[Pay a bill]]`', '`[[Pay a bill]]`'],
])('wiki: %j', async (body, expected) => {
  expect((await imported(WIKI, 'Other.md', body)).text).toBe(expected);
});

test('what goes or stays as it is, is counted by name', async () => {
  const { dropped } = await imported(
    DOCUSAURUS,
    'docs/a.md',
    "import X from 'x';\n\n<Chart/>\n\n[t](./none.md)\n\n{% include a.html %}",
  );
  expect(Object.fromEntries(dropped)).toMatchObject({
    'import of x': 1,
    '<Chart>': 1,
    'link to a missing page or file: ./none.md': 1,
    '{% include a.html %} (stays)': 1,
  });
});

test('a German page links to German pages', async () => {
  const german = 'i18n/de/docusaurus-plugin-content-docs/current';
  writeFiles(folder.path, { 'docs/b.md': 'x', [`${german}/b.md`]: 'x', 'docs/c.md': 'x' });
  const { text } = await imported(DOCUSAURUS, `${german}/a.md`, '[b](b.md) [c](/docs/b)');
  expect(text).toBe(`[b](source:${german}/b.md) [c](source:${german}/b.md)`);
});

test('hostile folders do no harm and are named in a note', async () => {
  writeFiles(folder.path, {
    'outside/secret.md': 'Secret.',
    'site/good.md': 'Good.',
    'site/latin.md': Buffer.from([0x66, 0xe9, 0x66]),
    'site/huge.md': 'x'.repeat(2_100_000),
    'site/broken.md': '---\ntitle: [\n---\n\nText.',
    'site/script.md': '---\ntitle: !!js/function "x"\n---\n\n<script>alert(1)</script>\n\nText.',
    [`site/${'n'.repeat(240)}.md`]: 'Long name.',
  });
  symlinkSync(join(folder.path, 'outside'), join(folder.path, 'site/link'));
  symlinkSync(join(folder.path, 'outside/secret.md'), join(folder.path, 'site/secret.md'));
  const { articles, notes } = await readFolder('markdown', join(folder.path, 'site'));
  expect(articles.map(({ file }) => file?.slice(0, 10)).toSorted()).toEqual([
    'broken.md',
    'good.md',
    'nnnnnnnnnn',
    'script.md',
  ]);
  expect(articles.map(textOf).join()).not.toMatch(/Secret|<script/);
  expect(notes.join('\n')).toMatch(/link and 1 more are not imported, because each is a symbolic/);
  expect(notes.join('\n')).toMatch(/latin\.md is not UTF-8 text/);
  expect(notes.join('\n')).toMatch(/huge\.md is larger than 2 MB/);
  expect(notes.join('\n')).toMatch(/front matter of broken\.md cannot be read/);
});

test('a folder without pages, and a missing one', async () => {
  mkdirSync(join(folder.path, 'empty'));
  writeFileSync(join(folder.path, 'empty/a.txt'), 'x');
  const read = (path: string) => async () => readFolder('markdown', path);
  await expect(read(join(folder.path, 'empty'))()).rejects.toThrow(/no Markdown pages/);
  await expect(read(join(folder.path, 'none'))()).rejects.toThrow(/There is no folder/);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/run-command.ts';
import { readFolder, textOf, writeFiles } from '../../support/source-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

async function textOfPage(files: Readonly<Record<string, string>>, path: string, body: string) {
  writeFiles(folder.path, { ...files, [path]: `---\ntitle: T\n---\n\n${body}\n` });
  const { articles } = await readFolder('markdown', folder.path);
  const article = articles.find(({ file }) => file === path);
  return article && textOf(article);
}

const GUIDES = 'collections:\n  g:\n    output: true\n';
const DOCS_BASE = "module.exports = { baseUrl: '/help/' };";

test.each([
  ...['', '/', '/help', 'help/'].flatMap((base) =>
    [
      '{{ site.baseurl }}/g/b.html',
      '{{ "/g/b.html" | relative_url }}',
      "{{ 'g/b' | absolute_url }}",
      '{{ "/g/b.html" | prepend: site.baseurl }}',
      '{{ "/g/b.html" | prepend: site.baseurl | prepend: site.url }}',
      '{{ site.url }}{{ site.baseurl }}/g/b.html',
      '{{ site.baseurl }}{% link _g/b.md %}',
      '{% link _g/b.md %}',
      '/g/b.html',
      ...(base === '/help' ? ['/help/g/b.html'] : []),
    ].map((url) => [base, url, '_g/b.md']),
  ),
  ['/help', '{{ site.baseurl }}/assets/i.png', 'assets/i.png'],
  ['/help', '{{ "/assets/i.png" | relative_url }}', 'assets/i.png'],
  ['/help', '/help/assets/i.png', 'assets/i.png'],
  ['/help', '/assets/i.png', 'assets/i.png'],
])('Jekyll with the base %j: a link to %j', async (base, url, expected) => {
  const config = `url: https://x.example\nbaseurl: "${base}"\n${GUIDES}`;
  writeFiles(folder.path, { '_g/b.md': '---\ntitle: B\n---\nB', 'assets/i.png': 'x' });
  const text = await textOfPage({ '_config.yml': config }, '_g/a.md', `[t](${url})`);
  expect(text).toBe(`[t](source:${expected})`);
});

test('a path of a Jekyll site that is no page has the base', async () => {
  const text = await textOfPage(
    { '_config.yml': 'baseurl: /help' },
    'a.md',
    '`{{ site.baseurl }}/x {{ "/y" | relative_url }}`',
  );
  expect(text).toBe('`/help/x /help/y`');
});

test.each([
  ['docusaurus.config.js', DOCS_BASE, 'docs', 'static', '/docs/b'],
  ['.vitepress/config.js', "export default { base: '/help/' };", '', 'public', '/b.html'],
  ['astro.config.mjs', "export default { base: '/help' };", 'src/content/docs', 'public', '/b/'],
])('%s with a base: links with it and without', async (file, config, docs, files, path) => {
  const inDocs = (name: string) => (docs === '' ? name : `${docs}/${name}`);
  writeFiles(folder.path, { [inDocs('b.md')]: '---\ntitle: B\n---\nB', [`${files}/i.png`]: 'x' });
  const text = await textOfPage(
    { [file]: config },
    inDocs('a.md'),
    `[b](${path}) [b](/help${path}) ![i](/i.png) ![i](/help/i.png)`,
  );
  const page = `[b](source:${inDocs('b.md')})`;
  const image = `![i](source:${files}/i.png)`;
  expect(text).toBe(`${page} ${page} ${image} ${image}`);
});

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportOutcome } from '../../../src/import/run-import.ts';
import { htmlFolder } from '../../../src/import/sources/html-folder.ts';
import { markdown } from '../../../src/import/sources/markdown/markdown.ts';
import { importArticles } from '../../support/a-help-center.ts';
import { temporaryFolder } from '../../support/run-command.ts';
import { writeFiles } from '../../support/source-folder.ts';

let source: ReturnType<typeof temporaryFolder>;
let out: ReturnType<typeof temporaryFolder>;
beforeEach(() => ([source, out] = [temporaryFolder(), temporaryFolder()]));
afterEach(() => [source, out].forEach((folder) => folder.remove()));

/** Imports the folder as a person would. */
function run(name: string): Promise<ImportOutcome> {
  const from = name === 'html' ? htmlFolder : markdown;
  return importArticles(out.path, [], { source: from, target: source.path });
}

/** What each article holds, by the page that it comes from. */
const textsOf = ({ results }: ImportOutcome) =>
  Object.fromEntries(
    results.map(({ path, article: { file } }) => [
      file,
      readFileSync(join(out.path, path), 'utf8').split('---\n').at(-1)?.trim(),
    ]),
  );
const outcomesOf = ({ results }: ImportOutcome) => results.map(({ outcome }) => outcome);
const reportOf = () => readFileSync(join(out.path, '_import.md'), 'utf8');

const page = (matter: string, body: string) => `---\n${matter}\n---\n\n${body}\n`;
const html = (body: string) => `<html lang=en><body><main><p>${body}</p></main></body></html>`;

describe.each([
  [
    'posts of one name, and a page',
    'markdown',
    {
      '_posts/2023-01-01-news.md': page('title: News', 'Of 2023.'),
      '_posts/2024-01-01-news.md': page('title: News', 'Of 2024.'),
      'news.md': page('title: News', 'Of all years.'),
    },
  ],
  [
    'a name in `ref` that is not unique',
    'markdown',
    {
      '_config.yml': 'title: Saltmere',
      'a.md': page('ref: home', 'First.'),
      'b.md': page('ref: home', 'Second.'),
    },
  ],
  ['endings of Markdown', 'markdown', { 'a/x.md': 'One.', 'a/x.mdx': 'Two.', 'a/y.md': 'Y.' }],
  [
    'a number that two pages copied',
    'markdown',
    { 'a.md': page('id: 360012345678', 'One.'), 'b.md': page('id: 360012345678', 'Two.') },
  ],
  ['names of a wiki', 'markdown', { 'Home.md': 'One.', 'b/Home.md': 'Two.', '_Sidebar.md': 'x' }],
  ['endings of HTML', 'html', { 'about.htm': html('One.'), 'about.html': html('Two.') }],
])('%s', (_name, name, files) => {
  test('stay apart, now and in later imports', async () => {
    writeFiles(source.path, files);
    const first = await run(name);
    const texts = textsOf(first);
    expect(outcomesOf(first)).toEqual(first.results.map(() => 'new'));
    expect(new Set(Object.values(texts)).size).toBe(first.results.length);
    for (const [file, text = ''] of Object.entries(texts))
      expect(files[file as keyof typeof files]).toContain(text);

    const second = await run(name);
    expect(outcomesOf(second)).toEqual(second.results.map(() => 'unchanged'));
    expect(textsOf(second)).toEqual(texts);
    expect(reportOf()).toContain('Pages whose id another page has too: ');
  });
});

const posts = {
  '_config.yml': 'lang: en\n',
  '_posts/2023-01-01-news.md': page('title: News', 'Of 2023.'),
  '_posts/2024-01-01-news.md': page('title: News', 'Of 2024.'),
};
const recordFile = () => join(out.path, '_import/markdown.json');
const keys = () => {
  const { articles } = JSON.parse(readFileSync(recordFile(), 'utf8')) as {
    readonly articles: Readonly<Record<string, { readonly file: string }>>;
  };
  return Object.fromEntries(Object.entries(articles).map(([key, { file }]) => [file, key]));
};

test('a page keeps its id when another one gets it, too', async () => {
  writeFiles(source.path, { ...posts, '_posts/2023-01-01-news.md': '' });
  await run('markdown');
  expect(keys()).toEqual({ '_posts/2024-01-01-news.md': 'en/news' });
  writeFiles(source.path, posts);
  const second = await run('markdown');
  expect(keys()['_posts/2024-01-01-news.md']).toBe('en/news');
  expect(outcomesOf(second)).toEqual(['new', 'unchanged']);
  expect(second.results.map(({ path }) => path)).toEqual([
    'en/general/news-2.md',
    'en/general/news.md',
  ]);
});

test('a page keeps its id when the other one goes', async () => {
  writeFiles(source.path, posts);
  await run('markdown');
  const before = keys();
  expect(before['_posts/2023-01-01-news.md']).toBe('en/news');
  rmSync(join(source.path, '_posts/2023-01-01-news.md'));
  const { gone } = await run('markdown');
  expect(keys()).toEqual(before);
  expect(gone).toEqual(['en/general/news.md']);
});

test('a renamed page is the same article', async () => {
  writeFiles(source.path, { '_posts/2023-01-01-news.md': posts['_posts/2023-01-01-news.md'] });
  await run('markdown');
  rmSync(join(source.path, '_posts/2023-01-01-news.md'));
  writeFiles(source.path, { '_posts/2023-01-02-news.md': page('title: News', 'Of 2023, new.') });
  const { results, gone } = await run('markdown');
  expect([results.map(({ outcome }) => outcome), gone]).toEqual([['updated'], []]);
});

test('the record of an earlier version is understood', async () => {
  writeFiles(source.path, { '_posts/2023-01-01-news.md': posts['_posts/2023-01-01-news.md'] });
  await run('markdown');
  writeFileSync(
    recordFile(),
    readFileSync(recordFile(), 'utf8').replace(/,\s*"file": "[^"]*"/, ''),
  );
  expect(keys()).toEqual({ undefined: 'en/news' });
  const { results } = await run('markdown');
  expect(results.map(({ outcome, article }) => [outcome, article.id])).toEqual([
    ['unchanged', 'news'],
  ]);
});

test('what an earlier version wrote over another page is told by its title', async () => {
  const later = '_posts/2024-01-01-news.md';
  writeFiles(source.path, { ...posts, [later]: page('title: Later news', 'Of 2024.') });
  await run('markdown');
  const path = (name: string) => join(out.path, `en/general/${name}.md`);
  writeFileSync(path('news'), readFileSync(path('news-2')));
  rmSync(path('news-2'));
  const entry = '"en/news": { "path": "en/general/news.md", "written": "0" }';
  writeFileSync(recordFile(), `{ "articles": { ${entry} }, "files": {} }`);
  const texts = textsOf(await run('markdown'));
  expect(Object.values(texts).toSorted()).toEqual(['Of 2023.', 'Of 2024.']);
  expect(keys()[later]).toBe('en/news');
});

test('translations find the page that they are of', async () => {
  writeFiles(source.path, {
    ...posts,
    '_posts/2024-01-01-news._es.md': page('title: Novedades', 'De 2024.'),
    'about.md': page('ref: about', 'About.'),
    'other.md': page('ref: about', 'Other.'),
    'sobre.md': page('ref: about\nlang: es', 'Sobre.'),
  });
  const { results } = await run('markdown');
  const ids = Object.fromEntries(results.map(({ article: { file, id } }) => [file, id]));
  expect(ids['_posts/2024-01-01-news._es.md']).toBe(ids['_posts/2024-01-01-news.md']);
  expect(ids['sobre.md']).toBe(ids['about.md']);
  expect(ids['other.md']).not.toBe(ids['about.md']);
});

test('a link leads to the page that it names', async () => {
  writeFiles(source.path, {
    'a/x.md': 'One.',
    'a/x.mdx': 'Two.',
    'a/y.md': '[one](x.md) [two](x.mdx)',
  });
  expect(textsOf(await run('markdown'))['a/y.md']).toBe(
    '[one](/articles/x/) [two](/articles/x-2/)',
  );
});

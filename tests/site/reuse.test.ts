import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article, run, temporaryFolder } from '../support/run-command.ts';
import { indexedTexts } from '../support/fragments.ts';

const folder = temporaryFolder();
const output = join(folder.path, 'site');
const read = (path: string) => readFileSync(join(output, path), 'utf8');

beforeAll(async () => {
  folder.write(
    'articles/en/_shared/variables.yml',
    'company: "Umbrella <b>& Sons</b>"\nsupport_email: help@example.com\n',
  );
  folder.write(
    'articles/en/_shared/ask-us.md',
    'Ask {{company}} about the wombat.\n\n- First.\n- Second.\n',
  );
  folder.write(
    'articles/en/basics/first.md',
    article(
      'First',
      'Welcome to {{company}}. [Write](mailto:{{support_email}}).\n\n`{{company}}`\n\n' +
        '{{> ask-us}}',
    ),
  );
  folder.write('articles/en/basics/second.mdx', article('Second', 'Braces are code: {1 + 1}.'));
  const { status, stderr } = await run('build', ['--out', output], {
    ARTICLES_DIR: join(folder.path, 'articles'),
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

afterAll(folder.remove);

test('the page shows values as text, links work, and code stays', () => {
  const page = read('articles/first/index.html');
  expect(page).toContain('Welcome to Umbrella &#x3C;b>&#x26; Sons&#x3C;/b>.');
  expect(page).toContain('href="mailto:help@example.com"');
  expect(page).toContain('<code>{{company}}</code>');
  expect(page).toMatch(/about the wombat\.<\/p>\s*<ul>\s*<li>First\./);
  expect(page.slice(page.indexOf('<div class="prose">'))).not.toContain('<b>');
});

test('Markdown, descriptions and feeds have the values too', () => {
  expect(read('articles/first.md')).toContain('about the wombat.');
  expect(read('articles/first.md')).not.toContain('{{>');
  expect(read('articles/first/index.html')).toMatch(
    /<meta name="description" content="Welcome to Umbrella /,
  );
  expect(read('categories/faq/feed.xml')).toContain('Welcome to Umbrella');
});

test('the search index holds the words of values and passages', () => {
  const text = indexedTexts(output).get('/articles/first/');
  expect(text).toContain('about the wombat');
  expect(text).toContain('Umbrella <b>& Sons</b>');
  expect(text).not.toContain('{{>');
});

test('nothing of the shared files is published by itself, and no link of writers', () => {
  expect(globSync('**/*{_shared,ask-us}*', { cwd: output })).toEqual([]);
  expect(read('sections/basics/index.html')).not.toContain('data-new-article');
});

test('a name that does not exist stops the build', async () => {
  const other = temporaryFolder();
  other.write('articles/en/basics/first.md', article('First', 'Of {{company}}.'));
  const { status, stderr } = await run('build', ['--out', join(other.path, 'site')], {
    ARTICLES_DIR: join(other.path, 'articles'),
  });
  other.remove();
  expect(status).toBe(1);
  expect(stderr).toMatch(/first\.md:8:4 {2}include {2}Unknown variable "company"\./);
});

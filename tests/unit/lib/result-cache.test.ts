import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { checkArticles } from '../../../src/check/check-articles.ts';
import { codeVersion } from '../../../src/build/code-version.ts';
import { digest } from '../../../src/lib/digest.ts';
import { openResultCache } from '../../../src/lib/result-cache.ts';
import type { ArticleRule } from '../../../src/check/rule.ts';
import { valid, tempArticles } from '../../support/temp-articles.ts';

/** A rule that records which articles it checks. */
function watchful(): { checked: string[]; rules: ArticleRule[] } {
  const checked: string[] = [];
  const rule: ArticleRule = {
    name: 'watchful',
    severity: 'warning',
    description: 'Finds something in every article.',
    checkArticle: ({ article }) => {
      checked.push(article.slug);
      return [{ line: 1, column: 1, message: `This is ${article.slug}.` }];
    },
  };
  return { checked, rules: [rule] };
}

/** Checks a folder with a cache. Returns the articles that were checked. */
function run(directory: string, folder: string, version = 'first') {
  const { checked, rules } = watchful();
  const { problems } = checkArticles(directory, '2026-01-01', {
    rules,
    cache: openResultCache('check', directory, version, folder),
  });
  return { checked, problems };
}

const articles = {
  'en/basics/a.md': valid,
  'en/basics/b.md': valid,
  'en/basics/broken.md': valid.replace('faq', 'news'),
};

test('a second run checks only what has changed, and finds the same', () => {
  const [directory, folder] = [tempArticles(articles), tempArticles({})];
  const first = run(directory, folder);
  expect(first.checked).toEqual(['a', 'b', 'broken']);
  expect(first.problems).toHaveLength(4);
  expect(run(directory, folder)).toEqual({ checked: [], problems: first.problems });

  writeFileSync(join(directory, 'en/basics/b.md'), `${valid}\nMore.\n`);
  writeFileSync(join(directory, 'en/basics/c.md'), valid);
  expect(run(directory, folder).checked).toEqual(['b', 'c']);
  expect(run(directory, folder).checked).toEqual([]);
});

test('another version of the program ignores the cache', () => {
  const [directory, folder] = [tempArticles(articles), tempArticles({})];
  run(directory, folder);
  expect(run(directory, folder, 'second').checked).toEqual(['a', 'b', 'broken']);
});

test.each([
  ['cut off', (text: string) => text.slice(0, -20)],
  ['empty', () => ''],
  ['altered', (text: string) => text.replace('This is a.', 'This is z.')],
  ['no JSON', () => 'first x\n{'],
  ['binary', () => '\0\0\0'],
])('a cache that is %s does not change the result', (_name, damage) => {
  const [directory, folder] = [tempArticles(articles), tempArticles({})];
  const { problems } = run(directory, folder);
  const file = join(folder, readdirSync(folder)[0] ?? '');
  writeFileSync(file, damage(readFileSync(file, 'utf8')));
  expect(run(directory, folder)).toEqual({ checked: ['a', 'b', 'broken'], problems });
  expect(run(directory, folder).checked).toEqual([]);
});

test('a cache that cannot be written is skipped and leaves no partial file', () => {
  const [directory, folder] = [tempArticles(articles), tempArticles({ file: '' })];
  expect(run(directory, join(folder, 'file', 'cache')).problems).toHaveLength(4);
  mkdirSync(join(folder, 'locked'));
  chmodSync(join(folder, 'locked'), 0o555);
  expect(run(directory, join(folder, 'locked')).problems).toHaveLength(4);
  expect(readdirSync(folder).toSorted()).toEqual(['file', 'locked']);
});

test('two folders never share a cache', () => {
  const [one, other, folder] = [tempArticles(articles), tempArticles(articles), tempArticles({})];
  run(one, folder);
  expect(run(other, folder).checked).toEqual(['a', 'b', 'broken']);
  expect(readdirSync(folder)).toHaveLength(2);
});

test.each([
  ['a rule', 'src/check/rules/a.ts', 'export const a = 2;'],
  ['the schema', 'src/content/article-schema.ts', 'export const b = 2;'],
  ["the owner's values", 'src/site.ts', 'export const c = 2;'],
  ['the version of a package', 'node_modules/satteri/package.json', '{"version":"2.0.0"}'],
  ['a rule that is new', 'src/check/rules/new.ts', ''],
  ['a component', 'src/components/Row.astro', '<p>2</p>'],
  ['a style', 'src/styles/row.css', 'p { color: red }'],
  ['the settings of Astro', 'astro.config.mjs', 'export default { base: 1 };'],
])('%s makes another version of the program', (_name, path, content) => {
  const root = tempArticles({
    'package.json': '{"dependencies":{"satteri":"1","not-installed":"1"}}',
    'node_modules/satteri/package.json': '{"version":"1.0.0"}',
    'src/check/rules/a.ts': 'export const a = 1;',
    'src/content/article-schema.ts': 'export const b = 1;',
    'src/site.ts': 'export const c = 1;',
    'src/components/Row.astro': '<p>1</p>',
    'src/styles/row.css': 'p { color: blue }',
  });
  const before = codeVersion(root);
  expect(codeVersion(root)).toBe(before);
  writeFileSync(join(root, path), content);
  expect(codeVersion(root)).not.toBe(before);
});

test('the settings of an articles folder make another version of the program', () => {
  const root = tempArticles({ 'package.json': '{"dependencies":{}}' });
  const folder = tempArticles({ '_site.ts': 'export const site = {};' });
  vi.stubEnv('ARTICLES_DIR', folder);
  const before = codeVersion(root);
  expect(codeVersion(root)).toBe(before);
  writeFileSync(join(folder, '_site.ts'), 'export const site = { name: "Acme" };');
  expect(codeVersion(root)).not.toBe(before);
  vi.unstubAllEnvs();
});

test.each(['en/basics/a.md', 'en/a\tb\nc/é 100%.md'])(
  '%j keeps its result, whatever stands in it',
  (path) => {
    const folder = tempArticles({});
    const first = openResultCache<string>('texts', '/articles', 'version', folder);
    first.keep(path, digest('content'), 'line\n\ttab 🐨');
    first.save();
    const second = openResultCache<string>('texts', '/articles', 'version', folder);
    expect(second.find(path, digest('content'))).toBe('line\n\ttab 🐨');
    expect(second.find(path, digest('other content'))).toBeUndefined();
  },
);

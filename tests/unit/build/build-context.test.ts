import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { createBuildContext } from '../../../src/build/build-context.ts';
import { currentContext, setContext } from '../../../src/build/current-context.ts';
import { createLiveContext } from '../../../src/build/live-context.ts';
import { checkArticles } from '../../../src/check/check-articles.ts';
import { readArticles } from '../../../src/content/read-articles.ts';
import { valid, tempArticles } from '../../support/temp-articles.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Returns a folder with one article that was checked as in a build. */
function checkedFolder(body: string) {
  const directory = tempArticles({
    'en/basics/a.md': `${valid}\n${body}\n`,
    'en/_shared/variables.yml': 'product: Saltmere\n',
  });
  vi.stubEnv('ARTICLES_DIR', directory);
  const context = createBuildContext();
  const { articles, files } = checkArticles(directory, '2026-01-01', {
    anchorsOf: (article, markdown) => context.bodies.of(article, markdown).anchors,
  });
  context.articles.keep({ articles, files, problems: [] });
  return { file: join(directory, 'en/basics/a.md'), context };
}

test('pages and index use what the check has read and parsed, without the file', () => {
  const { file, context } = checkedFolder('## Use {{product}}\n\nIt is **easy**.');
  const { articles, bodies } = context;
  const asChecked = bodies.of(articles.at(file));
  rmSync(file);
  expect(articles.markdownOf(articles.at(file))).toContain('## Use Saltmere');
  expect(bodies.of(articles.at(file))).toBe(asChecked);
  expect(asChecked.html).toContain('<strong>easy</strong>');
  expect(asChecked.headings.map(({ id }) => id)).toContain('use-saltmere');
});

test('a body made from the text alone equals that of the check', () => {
  const { file, context } = checkedFolder(
    '## Use {{product}}\n\nOne[^1].\n\n[^1]: Note.\n\n| a | b |\n|---|--:|\n| 1 | 2 |',
  );
  const asChecked = context.bodies.of(context.articles.at(file));
  for (const other of [createBuildContext(), createLiveContext()]) {
    const body = other.bodies.of(other.articles.at(file));
    expect(body).not.toBe(asChecked);
    expect(body).toEqual(asChecked);
  }
});

test('every copy of the module that a build loads has the same context', async () => {
  const { context } = checkedFolder('Text.');
  setContext(context);
  vi.resetModules();
  const copy = await import('../../../src/build/current-context.ts');
  expect(copy.currentContext).not.toBe(currentContext);
  expect(copy.currentContext()).toBe(context);
});

test('an article with an error is not in the library', () => {
  const { file, context } = checkedFolder('Text.');
  const broken = tempArticles({
    'en/basics/a.md': valid.replace('faq', 'news'),
    'en/basics/b.md': valid,
  });
  expect(checkArticles(broken, '2026-01-01').articles.map(({ slug }) => slug)).toEqual(['b']);
  expect(() => context.articles.at(`${file}x`)).toThrow(/not a valid article/);
});

test('a build makes shared values once, a live preview for each page', () => {
  const { context } = checkedFolder('Text.');
  const make = vi.fn(() => ({}));
  expect(context.once('header', make)).toBe(context.once('header', make));
  expect(make).toHaveBeenCalledTimes(1);
  const live = createLiveContext();
  expect(live.once('header', make)).not.toBe(live.once('header', make));
});

test('a live preview keeps the last valid version of an article until its file is gone', () => {
  const directory = tempArticles({ 'en/basics/a.md': valid });
  const broken = tempArticles({ 'en/basics/a.md': 'x' });
  vi.stubEnv('ARTICLES_DIR', directory);
  const { articles } = createLiveContext();
  const read = readArticles(directory);
  articles.keep(read);
  articles.keep({ ...readArticles(broken), files: read.files });
  expect(articles.all().map(({ slug }) => slug)).toEqual(['a']);
  expect(articles.problems()).toHaveLength(1);
  articles.keep(readArticles(tempArticles({ 'en/basics/b.md': valid })));
  expect(articles.all().map(({ slug }) => slug)).toEqual(['b']);
});

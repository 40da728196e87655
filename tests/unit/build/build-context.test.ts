import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { createBuildContext } from '../../../src/build/build-context.ts';
import { currentContext, setContext } from '../../../src/build/current-context.ts';
import { createLiveContext } from '../../../src/build/live-context.ts';
import { checkArticles } from '../../../src/check/check-articles.ts';
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

test('a build makes shared values once, a live preview after every edit', () => {
  const { context } = checkedFolder('Text.');
  const make = vi.fn(() => ({}));
  expect(context.once('header', make)).toBe(context.once('header', make));
  expect(make).toHaveBeenCalledTimes(1);
  const live = createLiveContext();
  const before = live.once('header', make);
  expect(live.once('header', make)).toBe(before);
  live.refresh();
  expect(live.once('header', make)).not.toBe(before);
});

test('a live preview keeps what is made of a text until the text changes', () => {
  const { derived } = createLiveContext();
  const make = vi.fn(() => ({}));
  const before = derived('terms of a', 'text', make);
  expect(derived('terms of a', 'text', make)).toBe(before);
  expect(derived('terms of b', 'text', make)).not.toBe(before);
  expect(derived('terms of a', 'other text', make)).not.toBe(before);
  expect(make).toHaveBeenCalledTimes(3);
});

test('a build keeps what is made of a text for the next build', async () => {
  const kept = new Map<string, string>();
  const derived = {
    find: (path: string, content: string) => {
      const json = kept.get(`${path} ${content}`);
      return json === undefined ? undefined : (JSON.parse(json) as unknown);
    },
    digestOf: () => undefined,
    keep: (path: string, content: string, result: unknown) =>
      void kept.set(`${path} ${content}`, JSON.stringify(result)),
    save: () => undefined,
  };
  const made = (source: string) => {
    const make = vi.fn(() => ({ length: source.length }));
    const value = createBuildContext({}, { derived }).derived('terms of a', source, make);
    return [value, make.mock.calls.length];
  };
  expect(made('text')).toEqual([{ length: 4 }, 1]);
  expect(made('text')).toEqual([{ length: 4 }, 0]);
  expect(made('other')).toEqual([{ length: 5 }, 1]);
  const drawn = async (source: string) => {
    const make = vi.fn(() => Promise.resolve(`drawn ${source}`));
    const text = await createBuildContext({}, { derived }).keptText('card.png', source, make);
    return [text, make.mock.calls.length];
  };
  expect(await drawn('logo')).toEqual(['drawn logo', 1]);
  expect(await drawn('logo')).toEqual(['drawn logo', 0]);
  expect(await drawn('other logo')).toEqual(['drawn other logo', 1]);
});

test('a live preview follows edits and keeps the last valid version of an article', () => {
  const directory = tempArticles({
    'en/basics/a.md': valid,
    'en/basics/b.md': valid,
    'en/basics/c.md': 'x',
  });
  vi.stubEnv('ARTICLES_DIR', directory);
  const { articles, refresh } = createLiveContext();
  const titles = () => articles.all().map(({ slug, frontMatter: { title } }) => [slug, title]);
  const write = (name: string, text: string) =>
    writeFileSync(join(directory, 'en/basics', name), text);
  expect(titles()).toEqual([
    ['a', 'Fees'],
    ['b', 'Fees'],
  ]);
  const [, unchanged] = articles.all();

  write('a.md', valid.replace('Fees', 'Cost'));
  write('c.md', valid);
  expect(refresh()).toBe(true);
  expect(titles()).toEqual([
    ['a', 'Cost'],
    ['b', 'Fees'],
    ['c', 'Fees'],
  ]);
  expect(articles.all()[1]).toBe(unchanged);

  write('a.md', valid.replace('faq', 'news'));
  rmSync(join(directory, 'en/basics/b.md'));
  expect(refresh()).toBe(false);
  expect(articles.problems()).toHaveLength(1);
  expect(titles()).toEqual([
    ['a', 'Cost'],
    ['c', 'Fees'],
  ]);
});

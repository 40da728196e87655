import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import fc from 'fast-check';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { loadMdxArticle, mdxSource } from '../../../../src/build/astro/mdx-front-matter.ts';
import { articleFileAt } from '../../../../src/content/article-files.ts';
import { readArticle } from '../../../../src/content/read-article.ts';
import { valid, tempArticles } from '../../../support/temp-articles.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(
        '-',
        ':',
        ' ',
        '#',
        '"',
        "'",
        '\n',
        '+',
        'a',
        '1',
        '.',
        '|',
        '%',
        '{',
        '\u2028',
        '\u0085',
        '\uFEFF',
      ),
      minLength: 1,
      maxLength: 40,
    }),
    fc.constantFrom(
      '12:30',
      'no',
      'NO',
      '2026-01-01',
      '1_000',
      '0b11',
      '<<',
      '=',
      'null ',
      '---',
      '+++',
      '...',
      '__proto__',
      '!!js/function x',
      '&a',
      '*a',
    ),
  )
  .filter((value) => value.trim() !== '' && value.length <= 80);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2020-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const later = fc
  .date({ min: new Date('2020-01-02'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const fields = fc.record(
  {
    title: text,
    category: fc.constantFrom('faq', 'announcements'),
    published: day,
    updated: later,
    views: fc.integer({ min: 0, max: 1e9 }),
    keywords: fc.array(text, { maxLength: 4 }),
    draft: fc.boolean(),
    owner: text,
    expires: later,
  },
  { requiredKeys: ['title', 'category', 'published', 'updated'], noNullPrototype: true },
);
const notation = fc.constantFrom(
  (data: object) => stringify(data, { blockQuote: false }),
  (data: object) => stringify(data, { defaultStringType: 'QUOTE_SINGLE', blockQuote: false }),
  (data: object) =>
    Object.entries(data)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
      .join(''),
  (data: object) => `${JSON.stringify(data)}\n`,
);
const body = fc.constantFrom(
  'Text.\n',
  '\n---\n\na: b\n\n---\n\nText.\n',
  '+++\nText.\n',
  '\n\n\nText',
);

const articleOf = (file: string) =>
  readArticle(articleFileAt('/articles', 'en/basics/x.mdx')!, new TextEncoder().encode(file));
function trimmed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(trimmed);
  return typeof value === 'string' ? value.trim() : value;
}

test('the strict reader and Astro read what was written', () => {
  fc.assert(
    fc.property(
      fields,
      notation,
      body,
      fc.constantFrom('\n', '\r\n', '\r'),
      (data, write, after, end) => {
        const file = `---\n${write(data)}---\n${after}`;
        const { article, problems } = articleOf(file.replaceAll('\n', end));
        expect(problems.filter(({ rule }) => rule === 'front-matter')).toEqual([]);
        if (!article) return;
        expect(article.frontMatter).toMatchObject(
          Object.fromEntries(Object.entries(data).map(([key, value]) => [key, trimmed(value)])),
        );
        const astro = parseFrontmatter(mdxSource(article), { frontmatter: 'empty-with-spaces' });
        expect(astro.frontmatter).toEqual(article.frontMatter);
        expect(astro.content.trim()).toBe(after.trim());
      },
    ),
    { numRuns: 100 },
  );
});

test('whatever the strict reader accepts, Astro reads the same', () => {
  const line = fc.string({
    unit: fc.constantFrom(...'--- :[]{}"\'#,.+_01eExn~|>&*!\n'),
    maxLength: 16,
  });
  const yaml = fc
    .tuple(fc.constantFrom('title', 'keywords', 'owner', 'views', 'expires'), line)
    .map(([key, value]) => `${key}: ${value}\n`);
  let accepted = 0;
  fc.assert(
    fc.property(yaml, (extra) => {
      const others = [
        'title: "Fees"',
        'category: faq',
        'published: 2024-01-01',
        'updated: 2024-01-02',
      ].filter((other) => !extra.startsWith(other.slice(0, 5)));
      const { article } = articleOf(`---\n${extra}${others.join('\n')}\n---\nText.\n`);
      if (!article) return;
      accepted++;
      expect(parseFrontmatter(mdxSource(article)).frontmatter).toEqual(article.frontMatter);
    }),
    { numRuns: 800 },
  );
  expect(accepted).toBeGreaterThan(30);
});

test('every line of the body keeps its number', () => {
  const { article } = articleOf(`${valid}\nlast line\n`);
  const source = mdxSource(article!);
  expect(source.split('\n').indexOf('last line')).toBe(
    article!.text.split('\n').indexOf('last line'),
  );
});

test('only .mdx articles are replaced, and errors are reported as usual', () => {
  const folder = tempArticles({
    'en/basics/a.mdx': valid,
    'en/basics/b.mdx': valid.replace('faq', 'news'),
    'en/basics/c.md': valid,
    'en/_old/d.mdx': valid,
  });
  vi.stubEnv('ARTICLES_DIR', folder);
  expect(loadMdxArticle(join(folder, 'en/basics/a.mdx'))).toContain('{"title":"Fees"');
  expect(loadMdxArticle(`${join(folder, 'en/basics/a.mdx')}?astroPropagatedAssets`)).toContain(
    '{"title":"Fees"',
  );
  expect(() => loadMdxArticle(join(folder, 'en/basics/b.mdx'))).toThrow(/Unknown category "news"/);
  for (const path of ['en/basics/c.md', 'en/_old/d.mdx', '../other.mdx'])
    expect(loadMdxArticle(join(folder, path))).toBeUndefined();
});

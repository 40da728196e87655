import { audienceLabel } from '../../src/content/choice-groups.ts';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { serve } from '../../scripts/lib/serve.ts';
import { dayNumber } from '../../src/domain/calendar-day.ts';
import { titleKey } from '../../src/search/engine/article-facts.ts';
import { createEngine } from '../../src/search/engine/engine.ts';
import { openIndex } from '../../src/search/engine/open-index.ts';
import { bodyOf } from '../../src/content/front-matter.ts';
import { testSites } from '../support/test-sites.ts';
import { publishedArticles, viewsOf } from '../support/article-sources.ts';

const closing: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

/** The index as a reader's browser loads it: over HTTP. */
async function open(folder: string) {
  const server = await serve(folder, 0);
  closing.push(() => server.close());
  return openIndex(
    new URL(server.address),
    'en',
    (address) => import(pathToFileURL(join(folder, new URL(address).pathname)).href),
  );
}

const indexes = {
  demo: await open(testSites.demo.output),
  fixture: await open(testSites.fixture.output),
};
const fixture = createEngine(indexes.fixture, 'en', 15);

/** The snippet of an article of the fixture, with marked words in brackets. */
async function snippetOf(words: string, slug: string): Promise<string> {
  const { rows } = await fixture.search({ words, category: undefined, sort: 'relevance', page: 1 });
  const row = rows.find(({ href }) => href === `/articles/${slug}/`);
  if (!row) throw new Error(`"${words}" does not find ${slug}.`);
  return row.snippet.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

test.each(Object.entries(indexes))(
  'every row of the %s index has the facts of its own article',
  async (name, index) => {
    const sources = publishedArticles(testSites[name === 'demo' ? 'demo' : 'fixture'].articles);
    const expected = new Map(sources.map((article) => [`/articles/${article.slug}/`, article]));
    const seen = new Set<string>();
    for (const [row, facts] of index.facts.entries()) {
      const { href, title, published, updated } = await index.article(row);
      const source = expected.get(href);
      if (!source) throw new Error(`${href} is not published.`);
      const { frontMatter } = source;
      expect.soft(facts, href).toEqual({
        category: frontMatter.category,
        updated: dayNumber(frontMatter.updated),
        views: viewsOf(source),
        titleKey: titleKey(frontMatter.title),
        ...(frontMatter.only && {
          audience: {
            only: frontMatter.only,
            label: audienceLabel(frontMatter.only, source.locale),
          },
        }),
      });
      expect
        .soft([title, published, updated], href)
        .toEqual([frontMatter.title, frontMatter.published, frontMatter.updated]);
      seen.add(href);
    }
    expect([...seen].sort()).toEqual([...expected.keys()].sort());
  },
);

test('a list item before a nested list ends with an end mark', async () => {
  expect(await snippetOf('alpha', 'glued-blocks')).toContain(
    '[alpha] reason. beta reason. nested gamma. delta reason. ',
  );
});

test('a heading without an end mark gets one', async () => {
  expect(await snippetOf('heading', 'glued-blocks')).toContain(
    '[Heading] without an end mark. Below are the reasons: ',
  );
});

test('the cells of a table row are one phrase, without the column titles', async () => {
  expect(await snippetOf('maker', 'glued-blocks')).toContain('[maker]: 0.10. taker: 0.15. ');
  expect(await snippetOf('numbat', 'mdx-article')).toContain(
    'The [numbat] counts to 42. one: two.',
  );
});

test('column titles are found, but not shown', async () => {
  expect(await snippetOf('fee', 'glued-blocks')).not.toMatch(/fee name/i);
});

test('code ends with an end mark', async () => {
  expect(await snippetOf('code', 'glued-blocks')).toContain('first line of [code] second line. ');
});

test('callout, last paragraph and footnote are apart, and the note has no number', async () => {
  expect(await snippetOf('recovery', 'glued-blocks')).toMatch(
    /^(Warning\. )?Never share the \[recovery\] phrase\. A last paragraph with a footnote\. The footnote itself\.$/,
  );
});

test.each(['wombat', 'burrow'])(
  '"%s", which no text holds, gives the opening, cut at a whole word',
  async (words) => {
    const snippet = await snippetOf(words, 'long-opening');
    const text = snippet.replace(/\.{3}$/, '');
    const source =
      publishedArticles(testSites.fixture.articles).find(({ slug }) => slug === 'long-opening')
        ?.text ?? '';
    expect(snippet.length).toBeGreaterThan(380);
    expect(snippet.length).toBeLessThanOrEqual(400);
    expect(snippet).toMatch(/\w\.{3}$/);
    expect(bodyOf(source).trimStart().startsWith(text)).toBe(true);
    expect(bodyOf(source).trimStart().slice(text.length)).toMatch(/^\W/);
  },
);

test('text that looks like markup stays text', async () => {
  expect(await snippetOf('platypus', 'hostile')).toBe(
    'A [platypus] in a key. The literal text <b>echidna</b> <i> stays text.',
  );
});

test('codes, amounts and words with curly marks are found as readers type them', async () => {
  for (const words of ['1099-misc', '$600', "l'identité", 'L’IDENTITÉ', 'non-btc']) {
    expect.soft(await snippetOf(words, 'long-opening'), words).toContain('[');
  }
});

test('articles of the same title are two results, each with its own text', async () => {
  expect(await snippetOf('bilby', 'same-title')).toBe(
    'The first of two articles about the [bilby].',
  );
  expect(await snippetOf('bilby', 'same-title-too')).toBe(
    'The second of two articles about the [bilby], with links to the first.',
  );
});

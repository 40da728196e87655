import { expect, test } from 'vitest';
import { openBuiltSearch } from '../../scripts/bench/node-search.ts';
import { testSites } from '../support/test-sites.ts';
import { answers } from '../support/demo-questions.ts';
import { publishedArticles } from '../support/article-sources.ts';

const { articles, output } = testSites.demo;
const engine = await openBuiltSearch(output, 'en', 15);

const ask = (words: string, page = 1) =>
  engine.search({ words, category: undefined, sort: 'relevance', page });

test.each(answers)('"%s" is answered first by %s', async (question, slug) => {
  const { rows } = await ask(question);
  expect(rows[0]?.href).toBe(`/articles/${slug}/`);
});

test('the code of a form finds an article on taxes first', async () => {
  const taxes = [
    'how-do-i-download-my-tax-documents',
    'crypto-tax-reporting',
    'income-from-staking-and-rewards',
  ];
  const { rows } = await ask('1099-MISC');
  expect(taxes.map((slug) => `/articles/${slug}/`)).toContain(rows[0]?.href);
});

test.each([
  ['verifcation', 'verification'],
  ['pasword reset', 'password reset'],
  ['why was my withdrawl delayed', 'why was my withdrawal delayed'],
])('a misspelt word is corrected and finds what was meant: "%s"', async (misspelt, meant) => {
  const { rows, corrected } = await ask(misspelt);
  expect(corrected).toBe(meant);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map(({ href }) => href)).toEqual((await ask(meant)).rows.map(({ href }) => href));
});

test('a misspelt word finds an article whose title holds the right one first', async () => {
  const { rows } = await ask('verifcation');
  expect(rows[0]?.title.toLowerCase()).toContain('verif');
});

test('words that the site knows are never corrected', async () => {
  for (const [question] of answers)
    expect.soft((await ask(question)).corrected, question).toBeUndefined();
});

test.each(['"verifcation"', '"pasword"'])(
  '%s in quotes finds nothing that does not hold it',
  async (words) => {
    const { total, corrected } = await ask(words);
    expect(corrected).toBeUndefined();
    expect(total).toBe(0);
  },
);

test('a word that the site does not know does not empty the page', async () => {
  const known = await ask('password');
  const { rows, total } = await ask('password zzyzxq');
  expect(total).toBe(known.total);
  expect(rows[0]?.href).toBe('/articles/how-do-i-reset-my-password/');
});

test('case, curly quotes and punctuation change nothing', async () => {
  const plain = await ask("what's a dusting attack");
  expect(plain.total).toBeGreaterThan(0);
  for (const words of ['WHAT’S A DUSTING ATTACK?!', '  “what’s” a (dusting) attack… ']) {
    expect((await ask(words)).rows.map(({ href }) => href)).toEqual(
      plain.rows.map(({ href }) => href),
    );
  }
});

// Some begin with what stands alone in the demo: "as", the clauses "F.", "G." and "H.".
test.each([
  'xyzzyplugh',
  'qwrtplk zzzzq',
  '🦄🦄🦄',
  '???',
  'عربي',
  'asdfgh',
  'football',
  'giraffe helicopter',
])('nonsense finds nothing: "%s"', async (words) => {
  const { rows, total, counts, pageCount } = await ask(words);
  expect(rows.map(({ title }) => title)).toEqual([]);
  expect([total, counts['all'], pageCount]).toEqual([0, 0, 1]);
});

test('every article is found by its own title, on the first page', async () => {
  for (const { slug, frontMatter } of publishedArticles(articles)) {
    const { rows } = await ask(frontMatter.title);
    expect
      .soft(
        rows.map(({ href }) => href),
        frontMatter.title,
      )
      .toContain(`/articles/${slug}/`);
  }
});

test('every article is found by the last of its keywords', async () => {
  for (const { slug, frontMatter } of publishedArticles(articles)) {
    const words = frontMatter.keywords.at(-1);
    if (words === undefined) continue;
    expect.soft(await allAddresses(words), words).toContain(`/articles/${slug}/`);
  }
});

async function allAddresses(words: string): Promise<string[]> {
  const { pageCount } = await ask(words);
  const pages = await Promise.all(
    Array.from({ length: pageCount }, (_, index) => ask(words, index + 1)),
  );
  return pages.flatMap(({ rows }) => rows.map(({ href }) => href));
}

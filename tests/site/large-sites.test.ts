import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { article, run, temporaryFolder } from '../support/run-command.ts';
import { largeSite } from '../support/large-site.ts';
import { attributeOf, only, readPage, textOf } from '../support/read-html.ts';

// A help center with groups of sections, and with articles for some readers only.

const articles = temporaryFolder();
const output = temporaryFolder();
afterAll(() => [articles, output].forEach((folder) => folder.remove()));

articles.write('_site.ts', largeSite());
articles.write(
  'en/fees/tax.md',
  article(
    'Tax',
    'Text.\n\n> [!EU]\n> 20 %.\n\n> [!US]\n> None.',
    'only: { region: [us, eu], plan: [pro] }\n',
  ),
);
articles.write('de/fees/tax.md', article('Steuer', 'Text.', 'only: { region: [eu] }\n'));
articles.write('en/limits/limit.md', article('Limit', 'Text.'));
articles.write('en/scams/scam.md', article('Scam', 'Text.').replace('faq', 'guides'));
articles.write('en/other/odd.md', article('Odd', 'Text.'));

const built = await run('build', ['--out', output.path], { ARTICLES_DIR: articles.path });
const page = (path: string) => readPage(output.path, `${path}index.html`);
const file = (path: string) => readFileSync(join(output.path, path), 'utf8');
const trailOf = (path: string) =>
  page(path)
    .querySelectorAll('.breadcrumbs a')
    .map((link) => [textOf(link), attributeOf(link, 'href')]);

test('the settings are valid and complete', () => {
  expect(built).toMatchObject({ status: 0, stderr: '' });
});

test('the home page lists the sections under the headings of their groups', () => {
  const home = page('');
  const groups = home
    .querySelectorAll('.topic-groups > section')
    .map((section) => [
      textOf(only(section, 'h3')),
      attributeOf(only(section, 'h3'), 'id'),
      ...section.querySelectorAll('h4').map(textOf),
    ]);
  expect(groups).toEqual([
    ['Safety', 'group-safety', 'Scams'],
    ['Money', 'group-money', 'Fees', 'Limits'],
    ['More topics', undefined, 'Odds'],
  ]);
  expect(page('de/').querySelectorAll('.topic-groups h3').map(textOf)).toEqual(['Geld']);
});

test('the site map and llms.txt name the groups', () => {
  expect(page('sitemap/').querySelectorAll('.site-map h2').map(textOf)).toEqual([
    'Safety',
    'Money',
    'More topics',
  ]);
  expect(file('llms.txt').match(/^## .*/gm)).toEqual([
    '## Safety: Scams',
    '## Money: Fees',
    '## Money: Limits',
    '## Odds',
  ]);
});

test.each([
  [
    'sections/fees/',
    [
      ['Home', '/help/'],
      ['Money', '/help/#group-money'],
    ],
  ],
  [
    'articles/tax/',
    [
      ['Home', '/help/'],
      ['Money', '/help/#group-money'],
      ['Fees', '/help/sections/fees/'],
    ],
  ],
  [
    'articles/odd/',
    [
      ['Home', '/help/'],
      ['Odds', '/help/sections/other/'],
    ],
  ],
])('the breadcrumbs of /%s name the group, for search engines too', (path, expected) => {
  expect(trailOf(path)).toEqual(expected);
  const data = JSON.parse(only(page(path), '.breadcrumbs script').textContent) as {
    itemListElement: { name: string; item: string }[];
  };
  expect(data.itemListElement.slice(0, -1).map(({ name, item }) => [name, item])).toEqual(
    expected.map(([name, href = '']) => [name, new URL(href, 'https://help.example.com').href]),
  );
});

test('a category leads to its sections, with the number of its articles in each', () => {
  const sections = (path: string) =>
    ['.category-sections h2', '.category-sections a'].map((selector) =>
      page(path).querySelectorAll(selector).map(textOf),
    );
  expect(sections('categories/faq/')).toEqual([
    ['Money', 'More topics'],
    ['Fees 1', 'Limits 1', 'Odds 1'],
  ]);
  expect(sections('categories/guides/')).toEqual([[], []]);
});

test('listings, the page, its data, its Markdown and llms.txt say whom an article is for', () => {
  for (const path of ['sections/fees/', 'categories/faq/', '', 'sitemap/'])
    expect
      .soft(page(path).querySelectorAll('.audience').map(textOf), path)
      .toContain('Europe, US, Pro');
  expect(textOf(only(page('articles/tax/'), '.audience'))).toBe('Only for Europe, US, Pro');
  expect(page('articles/odd/').querySelectorAll('.article-page header .audience')).toEqual([]);
  expect(textOf(only(page('de/articles/tax/'), '.audience'))).toBe('Nur für Europa');
  expect(file('articles/tax/index.html')).toContain('"audienceType":"Europe, US, Pro"');
  expect(file('articles/tax.md')).toContain('\n\n**Only for Europe, US, Pro**\n\nText.');
  expect(file('articles/tax.md')).toContain('> **Europe**\\\n> 20 %.\n\n> **US**\\\n> None.');
  expect(file('llms.txt')).toContain('[Tax (Europe, US, Pro)]');
});

test('the facts of search have the audiences, those of a language without any do not', () => {
  expect(JSON.parse(file('pagefind/facts.en.json'))).toMatchObject({
    audiences: [{ only: { region: ['us', 'eu'], plan: ['pro'] }, label: 'Europe, US, Pro' }],
  });
  expect(file('pagefind/facts.de.json')).toContain('"label":"Europa"');
});

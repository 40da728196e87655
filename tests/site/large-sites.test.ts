import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { article, run, temporaryFolder } from '../support/run-command.ts';
import { attributeOf, only, readPage, textOf } from '../support/read-html.ts';

// A help center as it comes from another tool: groups, sections and categories with old paths,
// articles for some readers only.

const articles = temporaryFolder();
const output = temporaryFolder();
afterAll(() => [articles, output].forEach((folder) => folder.remove()));

const settings = (changes: Readonly<Record<string, string>> = {}) => {
  const fields = {
    name: "'Moved Help'",
    url: "'https://help.example.com/help/'",
    locales: "[{ code: 'en' }, { code: 'de' }]",
    categories: `[
      { id: 'faq', label: { en: 'FAQ', de: 'Fragen' }, redirect_from: ['/categories/old-faq/'] },
      { id: 'guides', label: { en: 'Guides', de: 'Anleitungen' } },
    ]`,
    sectionGroups: `[
      { id: 'safety', label: { en: 'Safety', de: 'Sicherheit' } },
      { id: 'money', label: { en: 'Money', de: 'Geld' } },
      { id: 'empty', label: { en: 'Empty', de: 'Leer' } },
    ]`,
    sections: `[
      { id: 'fees', label: { en: 'Fees', de: 'Gebühren' }, group: 'money',
        redirect_from: { en: ['/hc/en-us/sections/1-Fees'], de: ['/hc/de/sections/1'] } },
      { id: 'limits', label: { en: 'Limits', de: 'Limits' }, group: 'money' },
      { id: 'scams', label: { en: 'Scams', de: 'Betrug' }, group: 'safety' },
      { id: 'other', label: { en: 'Odds', de: 'Anderes' } },
    ]`,
    choices: `{ region: { eu: { en: 'Europe', de: 'Europa' }, us: 'US' }, plan: { pro: 'Pro' } }`,
    ...changes,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name}: ${value},`);
  return `export const site = {\n${lines.join('\n')}\n};\n`;
};

articles.write('_site.ts', settings());
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

const rules = () =>
  file('_redirects')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').slice(0, 2));

test('old paths of sections, categories and feeds lead on, on every host', async () => {
  const slashed = (from: string, to: string) => [
    [from, to],
    [`${from}/`, to],
  ];
  expect(rules()).toEqual([
    ...slashed('/help/categories/old-faq', '/help/categories/faq/'),
    ...slashed('/help/categories/old-faq/feed.xml', '/help/categories/faq/feed.xml'),
    ...slashed('/help/hc/de/sections/1', '/help/de/sections/fees/'),
    ...slashed('/help/hc/en-us/sections/1-Fees', '/help/sections/fees/'),
  ]);
  const german = page('hc/de/sections/1/');
  expect(attributeOf(only(german, 'meta[http-equiv="refresh"]'), 'content')).toBe(
    '0; url=/help/de/sections/fees/',
  );
  expect(textOf(only(german, 'a'))).toBe('Gebühren');
  expect(file('categories/old-faq/index.html')).toContain('url=/help/categories/faq/"');
  expect(file('categories/old-faq/feed.xml')).toBe(file('categories/faq/feed.xml'));
  for (const host of ['nginx', 'vercel']) {
    const { stdout } = await run('hosting', [host], { ARTICLES_DIR: articles.path });
    expect.soft(stdout, host).toContain('/help/hc/de/sections/1');
  }
});

const section = (paths: string, id = 'fees') =>
  `[{ id: '${id}', label: { en: 'Fees', de: 'Gebühren' }, redirect_from: ${paths} }]`;

test.each([
  [
    section("['/articles/odd/']"),
    'shadowing-redirect  /articles/odd/ is the path of en/other/odd.md.',
  ],
  [section("['/categories/faq/']"), 'shadowing-redirect  /categories/faq/ is a page or file of'],
  [section("['/robots.txt']"), 'shadowing-redirect  /robots.txt is a page or file of the site.'],
  [
    section("['/categories/old-faq']"),
    'duplicate-redirect  Duplicate redirect /categories/old-faq: it leads to the category "faq"',
  ],
  [
    section("['/hc/1']", 'nothing'),
    'broken-redirect  /hc/1 leads to the section "nothing", which has no published article.',
  ],
  [section("['hc/1']"), '"hc/1" is not a path. Begin it with a slash, without the name of the'],
  [section("['/hc/*']"), '"/hc/*" cannot be redirected on some hosts.'],
  [section("{ fr: ['/hc/1'] }"), 'The site has no language "fr". Use one of: en, de.'],
  [section("'/hc/1'"), 'but must be a list of earlier paths such as ["/hc/sections/123-fees/"].'],
])('the check refuses sections: %s', async (sections, message) => {
  const wrong = temporaryFolder();
  wrong.write('_site.ts', settings({ sections }));
  wrong.write('en/fees/tax.md', article('Tax', 'Text.'));
  wrong.write('de/fees/tax.md', article('Steuer', 'Text.'));
  wrong.write('en/other/odd.md', article('Odd', 'Text.'));
  const { status, stdout, stderr } = await run('check', [], { ARTICLES_DIR: wrong.path });
  wrong.remove();
  expect(status).toBe(1);
  const printed = `${stdout}${stderr}`.replaceAll(/\S*handrail-\w+\/(?=en\/)/g, '');
  expect(printed).toContain(message);
  expect(printed).toMatch(/_site\.ts:\d+/);
});

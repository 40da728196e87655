import { expect, test } from 'vitest';
import { checkArticles } from '../../../src/check/check-articles.ts';
import { valid, tempArticles } from '../../support/temp-articles.ts';
import { workInOwnProject } from '../../support/own-project.ts';

workInOwnProject();

const today = '2026-03-15';
const withFields = (fields: string, title = 'Fees') =>
  valid.replace('"Fees"', `"${title}"`).replace('\n---\n\n', `\n${fields}\n---\n\n`);

/** What the check says, as `path:line:column rule  message`; paths from the folder on. */
function told(files: Readonly<Record<string, string>>): string[] {
  const folder = tempArticles(files);
  const local = (text: string) => text.replaceAll(/\S*handrail-articles-[^/]*\//g, '');
  // All of them are about fees.
  const { problems } = checkArticles(folder, today);
  return problems
    .filter(({ rule }) => rule !== 'similar-title')
    .map(
      ({ path, line, column, rule, message }) =>
        `${local(path)}:${line}:${column} ${rule}  ${local(message)}`,
    );
}

test.each([
  [
    'the article itself',
    '/articles/fees/',
    '/articles/fees/ is the path of this article, so it redirects to itself. Remove it.',
  ],
  [
    'the article itself, in other letters',
    '/Articles/Fees',
    '/Articles/Fees is the path of this article, so it redirects to itself. Remove it.',
  ],
  [
    'another article',
    '/articles/other',
    '/articles/other is the path of en/basics/other.md. Remove it here, or remove that article.',
  ],
  [
    'the Markdown of another article',
    '/articles/other.md',
    '/articles/other.md is the path of en/basics/other.md. Remove it here, or remove that article.',
  ],
  [
    'an article of the future',
    '/articles/later/',
    '/articles/later/ is the path of en/basics/later.md. Remove it here, or remove that article.',
  ],
  ...[
    '/search/',
    '/index.html',
    '/categories/faq/2/',
    '/sections/basics',
    '/_astro/x.js',
    '/pagefind/pagefind.js',
    '/sw.js',
    '/feed.xml',
    '/sitemap',
    '/404.html',
    '/release.json',
    '/release.json/',
    '/Release.JSON/x',
    '/part.json',
    '/.nojekyll',
    '/.releases.json',
    '/.uploading/x',
    '/_headers',
    '/_redirects/x',
    '/robots.txt',
    '/robots.txt/x',
    '/card.png/x/y',
    '/sw.js/x',
    '/404.html/x',
    '/index.html/x',
    '/search/index.html/x',
    '/sitemap/index.html/x',
    '/opensearch.xml',
    '/opensearch.xml/x',
    '/feed.xml/x',
    '/llms.txt',
    '/llms.txt/x',
    '/sitemap-index.xml',
    '/sitemap-0.xml',
    '/sitemap-12.xml/x',
    '/_astro',
    '/pagefind/',
    '/pictures/en/x.png',
    '/categories/faq/feed.xml/x',
  ].map((address) => [
    'a file of the site',
    address,
    `${address} is a page or file of the site. Remove it.`,
  ]),
])('an old address that is that of %s is refused: %s', (_name, address = '', message) => {
  expect(
    told({
      'en/basics/fees.md': withFields(`redirect_from: [${address}]`),
      'en/basics/other.md': valid,
      'en/basics/later.md': withFields('draft: true'),
    }),
  ).toEqual([`en/basics/fees.md:6:17 shadowing-redirect  ${message}`]);
});

test.each([
  ['/favicon.svg', 'favicon.svg'],
  ['/favicon.svg/a', 'favicon.svg'],
  ['/Favicon.svg/a/b.html', 'favicon.svg'],
])('an old address that a file in public/ has (%s) is refused', (address, file) => {
  expect(told({ 'en/basics/fees.md': withFields(`redirect_from: [${address}]`) })).toEqual([
    `en/basics/fees.md:6:17 shadowing-redirect  ${address} conflicts with the file ` +
      `public/${file}. Remove one of the two.`,
  ]);
});

test.each(['/articles/other/index.html/x', '/articles/other.md/x'])(
  'an old address below a file of an article (%s) is refused',
  (address) => {
    expect(
      told({
        'en/basics/fees.md': withFields(`redirect_from: [${address}]`),
        'en/basics/other.md': valid,
      }),
    ).toEqual([
      `en/basics/fees.md:6:17 shadowing-redirect  ${address} is below ${address.slice(0, -2)}, ` +
        `a file of en/basics/other.md. Remove it.`,
    ]);
  },
);

test.each([
  ['/old.html', '/old.html/b'],
  ['/a/Old.html', '/a/old.html/b/c.html'],
  ['/old', '/old/index.html/b'],
])('an old address that is a file (%s) has none below it (%s)', (file, below) => {
  const message =
    `${below} is below the file ${file} of en/basics/b.md, line 6. ` + 'Keep one of the two.';
  expect(
    told({
      'en/basics/a.md': withFields(`redirect_from: [${below}]`),
      'en/basics/b.md': withFields(`redirect_from: [${file}]`),
    }),
  ).toEqual([`en/basics/a.md:6:17 duplicate-redirect  ${message}`]);
});

test('old addresses below a folder, a page or an article are fine', () => {
  expect(
    told({
      'en/basics/a.md': withFields(
        'redirect_from: [/a, /a/b, /a/b/c.html, /search/old, /articles/b/old, /release, ' +
          '/robots, /images.html, /sitemap.xml]',
      ),
      'en/basics/b.md': valid,
    }),
  ).toEqual([]);
});

test.each([
  [`/${'x'.repeat(200)}/`, 0],
  [`/${'x'.repeat(201)}/`, 1],
  [`/${'ü'.repeat(101)}`, 1],
  [`/a/${encodeURI('日'.repeat(66))}/b`, 0],
  [`/a/${encodeURI('日'.repeat(67))}/b`, 1],
  [`/${'x'.repeat(300)}`, 1],
  [`/${'xy/'.repeat(300)}`, 1],
])('an old address that is longer than disks and hosts take is refused (%#)', (address, count) => {
  const found = told({ 'en/basics/a.md': withFields(`redirect_from: [${address}]`) });
  expect(found).toHaveLength(count);
  for (const line of found)
    expect(line).toMatch(
      /^en\/basics\/a\.md:6:17 front-matter {2}`redirect_from` contains "\/.{39}…", which is too long\./,
    );
});

test('two articles cannot claim one old address, however it is written', () => {
  expect(
    told({
      'en/basics/a.md': withFields('redirect_from: [/old/]'),
      'en/basics/b.md': withFields('redirect_from: [/x/, /OLD]'),
    }),
  ).toEqual([
    'en/basics/b.md:6:22 duplicate-redirect  Duplicate redirect /OLD: it leads to ' +
      'en/basics/a.md already (line 6). Keep it in one of them.',
  ]);
});

test('addresses that no host can redirect are refused at their place', () => {
  expect(told({ 'en/basics/a.md': withFields('redirect_from: [/ok/, /*]') })).toEqual([
    expect.stringMatching(
      /^en\/basics\/a\.md:6:23 front-matter {2}`redirect_from` contains "\/\*", which some hosts cannot redirect\./,
    ),
  ]);
});

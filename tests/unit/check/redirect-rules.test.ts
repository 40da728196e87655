import { expect, test } from 'vitest';
import { checkArticles } from '../../../src/check/check-articles.ts';
import { valid, tempArticles } from '../../support/temp-articles.ts';

const today = '2026-03-15';
const withFields = (fields: string, title = 'Fees') =>
  valid.replace('"Fees"', `"${title}"`).replace('\n---\n\n', `\n${fields}\n---\n\n`);

/** What the check says, as `path:line:column rule  message`; paths from the folder on. */
function report(files: Readonly<Record<string, string>>): string[] {
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

test('articles that are there, redirected or expired lose no address', () => {
  expect(
    report({
      '_addresses.txt':
        '/articles/fees/\n/articles/costs/\n/articles/gone/\n/old/\n/articles/replaced\n',
      'en/basics/fees.md': withFields(
        'redirect_from: [/articles/costs, /Old/, /old, /articles/replaced/]',
      ),
      'en/basics/gone.md': withFields('expires: 2026-01-01\nredirect_from: [/old-gone/]'),
      'en/basics/replaced.md': withFields('expires: 2026-01-01'),
      'en/basics/draft.md': withFields('draft: true\nredirect_from: [/never-seen/]'),
    }),
  ).toEqual([]);
});

test.each([
  ['of nearly the same name', 'rest-my-password', 'Something else'],
  ['whose title is the old name', 'x', 'Reset my password'],
  ['with most of the words', 'how-to-reset-my-password', 'Something else'],
])('a lost address is reported with the line for the new article %s', (_name, slug, title) => {
  expect(
    report({
      '_addresses.txt': '# list\n/articles/reset-my-password/\n/articles/reset-my-phone/\n',
      'en/basics/reset-my-phone.md': valid,
      [`en/basics/${slug}.md`]: withFields('redirect_from: [/older/]', title),
    }),
  ).toEqual([
    '_addresses.txt:2:1 removed-url  ' +
      'The published path /articles/reset-my-password/ leads nowhere now. ' +
      'Add `redirect_from: [/older/, /articles/reset-my-password/]` ' +
      `to en/basics/${slug}.md, or remove this line to give up the path.`,
  ]);
});

test('a lost address without a successor is reported with what to write', () => {
  expect(report({ '_addresses.txt': '/articles/reset/\n', 'en/basics/fees.md': valid })).toEqual([
    '_addresses.txt:1:1 removed-url  The published path /articles/reset/ leads nowhere now. Add `redirect_from: [/articles/reset/]` to the article that replaces it, or remove this line to give up the path.',
  ]);
});

test.each([
  ['draft: true', 'is a draft'],
  ['published: 2027-01-01\nupdated: 2027-01-01', 'appears on 2027-01-01'],
])('a published article with %s has lost its address', (fields, reason) => {
  const text = withFields(fields).replace(
    fields.startsWith('published') ? 'published: 2024-01-01\nupdated: 2024-01-02\n' : '\0',
    '',
  );
  expect(report({ '_addresses.txt': '/articles/fees/\n', 'en/basics/fees.md': text })).toEqual([
    'en/basics/fees.md:1:1 removed-url  The published path /articles/fees/ leads nowhere: ' +
      `the article ${reason}. Publish it again, or set \`expires\` to give it up for good.`,
  ]);
});

test('a redirect to a draft leads nowhere, at the place of the value', () => {
  expect(
    report({
      '_addresses.txt': '/b/\n',
      'en/basics/fees.md': withFields('draft: true\nredirect_from:\n  - /a/\n  - /b/'),
    }),
  ).toEqual([
    'en/basics/fees.md:9:5 broken-redirect  The published path /b/ leads to this article, which is a draft. Move it to `redirect_from` of a published article.',
  ]);
});

test('a redirect to an article whose address has been taken over is a chain', () => {
  expect(
    report({
      'en/basics/fees.md': withFields('expires: 2026-01-01\nredirect_from: [/first/]'),
      'en/basics/prices.md': withFields('redirect_from: [/articles/fees/]'),
    }),
  ).toEqual([
    'en/basics/fees.md:7:17 broken-redirect  /first/ leads to this article, which expired on 2026-01-01 and redirects to en/basics/prices.md. Move the entry there: `redirect_from: [/articles/fees/, /first/]`.',
  ]);
});

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
    report({
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
  expect(report({ 'en/basics/fees.md': withFields(`redirect_from: [${address}]`) })).toEqual([
    `en/basics/fees.md:6:17 shadowing-redirect  ${address} conflicts with the file public/${file}. Remove one of the two.`,
  ]);
});

test.each(['/articles/other/index.html/x', '/articles/other.md/x'])(
  'an old address below a file of an article (%s) is refused',
  (address) => {
    expect(
      report({
        'en/basics/fees.md': withFields(`redirect_from: [${address}]`),
        'en/basics/other.md': valid,
      }),
    ).toEqual([
      `en/basics/fees.md:6:17 shadowing-redirect  ${address} is below ${address.slice(0, -2)}, a file of en/basics/other.md. Remove it.`,
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
    report({
      'en/basics/a.md': withFields(`redirect_from: [${below}]`),
      'en/basics/b.md': withFields(`redirect_from: [${file}]`),
    }),
  ).toEqual([`en/basics/a.md:6:17 duplicate-redirect  ${message}`]);
});

test('old addresses below a folder, a page or an article are fine', () => {
  expect(
    report({
      'en/basics/a.md': withFields(
        'redirect_from: [/a, /a/b, /a/b/c.html, /search/old, /articles/b/old, /release, /robots, /images.html, /sitemap.xml]',
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
  const found = report({ 'en/basics/a.md': withFields(`redirect_from: [${address}]`) });
  expect(found).toHaveLength(count);
  for (const line of found)
    expect(line).toMatch(
      /^en\/basics\/a\.md:6:17 front-matter {2}`redirect_from` contains "\/.{39}…", which is too long\./,
    );
});

test('two articles cannot claim one old address, however it is written', () => {
  expect(
    report({
      'en/basics/a.md': withFields('redirect_from: [/old/]'),
      'en/basics/b.md': withFields('redirect_from: [/x/, /OLD]'),
    }),
  ).toEqual([
    'en/basics/b.md:6:22 duplicate-redirect  Duplicate redirect /OLD: it leads to en/basics/a.md already (line 6). Keep it in one article.',
  ]);
});

test('addresses that no host can redirect are refused at their place', () => {
  expect(report({ 'en/basics/a.md': withFields('redirect_from: [/ok/, /*]') })).toEqual([
    expect.stringMatching(
      /^en\/basics\/a\.md:6:23 front-matter {2}`redirect_from` contains "\/\*", which some hosts cannot redirect\./,
    ),
  ]);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportedGroup } from '../../../src/import/imported-article.ts';
import { followRedirects } from '../../../src/import/redirects/follow-redirects.ts';
import { readRedirectFile, redirectsIn } from '../../../src/import/redirects/read-redirect-file.ts';
import { importArticles, importedArticle } from '../../support/a-help-center.ts';
import { temporaryFolder } from '../../support/run-command.ts';
import { readFolder, writeFiles } from '../../support/source-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

test.each([
  ['a.json', '{"records": [{"redirect_from": "/a", "redirect_to": "/b"}]}', ['/a /b']],
  ['a.yml', 'redirects:\n  - redirect_from: /a\n    redirect_to: /b\n', ['/a /b']],
  ['vercel.json', '{"redirects": [{"source": "/a", "destination": "/b"}]}', ['/a /b']],
  ['a.yaml', '- from: [/a, /c]\n  to: /b\n', ['/a /b', '/c /b']],
  ['a.yml', '/a: /b\n/c: https://x.example/\nname: /d\n', ['/a /b', '/c https://x.example/']],
  ['_redirects', '# old\n/a  /b 301!\n/d/* /e\n/f/:id /g\n\n', ['/a /b']],
  ['a.csv', 'From,To\n"https://x.example/a","/b"\n/c;/d\n', ['https://x.example/a /b', '/c /d']],
  ['a.json', '{"articles": []}', []],
  ['a.json', '{', []],
])('%s: %s', (name, text, redirects) => {
  expect(redirectsIn(text, name).map(({ from, to }) => `${from} ${to}`)).toEqual(redirects);
});

test('a file that is missing or has no redirects is a mistake', () => {
  folder.write('a.txt', 'hello\n');
  expect(() => readRedirectFile(join(folder.path, 'a.txt'))).toThrow('contains no redirects');
  expect(() => readRedirectFile(join(folder.path, 'b.txt'))).toThrow('There is no file');
});

const HOST = 'https://help.saltmere.example';
const fees = importedArticle({ id: '1', oldUrls: [`${HOST}/hc/en-us/articles/900100-Fees`] });
const gebühren = importedArticle({
  id: '1',
  locale: 'de',
  oldUrls: [`${HOST}/hc/de/articles/900100-Gebühren`],
});

test.each([
  ['a path', [['/fees', '/hc/en-us/articles/900100-Fees']], ['en /fees']],
  ['other words', [['/fees', '/hc/en-us/articles/900100']], ['en /fees']],
  ['the locale of the target', [['/preis', '/hc/de/articles/900100']], ['de /preis']],
  ['no locale: the default one', [['/fees', '/hc/articles/900100']], ['en /fees']],
  ['a locale without translation', [['/prix', '/hc/fr/articles/900100']], ['en /prix']],
  ['a URL', [['/fees', `${HOST}/hc/en-us/articles/900100-Fees?a=1#b`]], ['en /fees']],
  ['the host of Zendesk', [['/a', 'https://x.zendesk.com/hc/en-us/articles/900100']], ['en /a']],
  [
    'a chain, in any order',
    [
      ['/a', '/b'],
      ['/c', '/hc/en-us/articles/900100'],
      ['/b', '/c'],
    ],
    ['en /a', 'en /c', 'en /b'],
  ],
  [
    'a chain through a number',
    [
      ['/a', '/hc/en-us/articles/900200-Old-words'],
      ['/hc/en-us/articles/900200', '/hc/en-us/articles/900100'],
    ],
    ['en /a', 'en /hc/en-us/articles/900200'],
  ],
  [
    'a circle',
    [
      ['/a', '/b'],
      ['/b', '/a'],
    ],
    [],
  ],
  ['another site', [['/a', 'https://other.example/hc/en-us/articles/900100-Fees']], []],
  ['a page that is gone', [['/a', '/hc/en-us/articles/900300']], []],
  ['a page that exists', [['/hc/en-us/articles/900100-Fees', '/hc/de/articles/900100']], []],
] as const)('%s', (_name, redirects, added) => {
  const center = { articles: [fees, gebühren], defaultLocale: 'en', notes: [] };
  const { articles, notes } = followRedirects(
    center,
    redirects.map(([from, to]) => ({ from, to })),
  );
  const found = articles.flatMap(({ locale, oldUrls }) =>
    oldUrls.slice(1).map((url) => `${locale} ${url}`),
  );
  expect(found).toEqual(added);
  expect(notes.length > 0).toBe(added.length === 0 && !redirects[0]?.[0].startsWith('/hc/'));
});

const group = (id: string, name: string, locale: string, changes: Partial<ImportedGroup> = {}) => ({
  id,
  name,
  order: Number(id),
  oldUrls: [`${HOST}/hc/${locale}/sections/${id}-${name}`, `${HOST}/hc/${locale}/sections/${id}`],
  ...changes,
});
const siteBlock = () => readFileSync(join(folder.path, '_import/site.txt'), 'utf8');

test('sections keep old paths by locale, and the first has those of groups around it', async () => {
  const groups = (locale: string, last: ImportedGroup) => [group('1', 'Travel', locale), last];
  await importArticles(folder.path, [
    importedArticle({ groups: groups('en-us', group('11', 'Fares', 'en-us')) }),
    importedArticle({ id: '2', groups: groups('en-us', group('12', "What's-new", 'en-us')) }),
    importedArticle({ locale: 'de', groups: groups('de', group('11', 'Preise', 'de')) }),
  ]);
  const paths = (locale: string, end: string) =>
    ['1-Travel', '1', `11-${end}`, '11'].map((id) => `'/hc/${locale}/sections/${id}'`).join(', ');
  const lines = [
    '      redirect_from: {',
    `        en: [${paths('en-us', 'Fares')}],`,
    `        de: [${paths('de', 'Preise')}],`,
    '      },',
  ];
  expect(siteBlock()).toContain(lines.join('\n'));
  // An apostrophe cannot be redirected on every host. The number can.
  expect(siteBlock()).toContain("        en: ['/hc/en-us/sections/12'],\n");
});

const writtenRedirects = (path: string) =>
  readFileSync(join(folder.path, path), 'utf8').match(/(?<=^ {2}- ).+$/gm) ?? [];

test('translations that share a path: one of them has it', async () => {
  const shared = ['/support/articles/900100', '/de/support/articles/900100', '/fees', '/fees/'];
  await importArticles(folder.path, [
    importedArticle({ locale: 'de', oldUrls: ['/hc/de/articles/900100', ...shared] }),
    importedArticle({ oldUrls: shared }),
    importedArticle({ locale: 'fr', oldUrls: ['/fr/support/articles/900100', ...shared] }),
  ]);
  const file = 'your-account/reset-your-password.md';
  expect(writtenRedirects(`en/${file}`)).toEqual(['/support/articles/900100', '/fees']);
  expect(writtenRedirects(`de/${file}`)).toEqual([
    '/hc/de/articles/900100',
    '/de/support/articles/900100',
  ]);
  expect(writtenRedirects(`fr/${file}`)).toEqual(['/fr/support/articles/900100']);
});

test('translations of a section that share a path: the locale in it decides', async () => {
  const oldUrls = ['/hc/en-us/sections/11', '/hc/de/sections/11', '/support/11'];
  const groups = [group('11', 'Fares', '', { oldUrls })];
  await importArticles(folder.path, [
    importedArticle({ locale: 'de', groups }),
    importedArticle({ groups }),
  ]);
  expect(siteBlock()).toContain(`        en: ['/hc/en-us/sections/11', '/support/11'],\n`);
  expect(siteBlock()).toContain(`        de: ['/hc/de/sections/11'],\n`);
});

test('a site with one locale needs no list for each', async () => {
  await importArticles(folder.path, [
    importedArticle({ groups: [group('11', 'Fares', 'en-us')] }),
    importedArticle({
      id: '2',
      groups: [group('12', 'Same', 'en-us', { oldUrls: ['/a', '/a/'] })],
    }),
    importedArticle({ id: '3', groups: [group('13', 'None', 'en-us', { oldUrls: [] })] }),
  ]);
  expect(siteBlock()).toContain(
    "      redirect_from: ['/hc/en-us/sections/11-Fares', '/hc/en-us/sections/11'],\n",
  );
  expect(siteBlock()).toContain("      redirect_from: ['/a'],\n");
  expect(siteBlock().match(/redirect_from/g)).toHaveLength(2);
});

test('a link to a section with other words leads to the section', async () => {
  const href = '/hc/en-us/sections/11-Old-name';
  await importArticles(folder.path, [
    importedArticle({
      groups: [group('11', 'Fares', 'en-us')],
      body: { html: `<p>See the <a href="${href}">fares</a> of this year.</p>` },
    }),
  ]);
  const text = readFileSync(join(folder.path, 'en/fares/reset-your-password.md'), 'utf8');
  expect(text).toContain('[fares](/sections/fares/)');
});

test.each([
  ['https://docs.pell.example/kb/', '/kb/fees/'],
  ['https://github.com/pell/docs', '/fees/'],
])('MkDocs: pages of %s have the path %s', async (siteUrl, path) => {
  writeFiles(folder.path, {
    'mkdocs.yml': `site_url: ${siteUrl}\n`,
    'docs/fees.md': '# Fees\n\nText.\n',
  });
  const { articles } = await readFolder('markdown', folder.path);
  expect(articles[0]?.oldUrls).toEqual([path]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { largeSite } from '../support/large-site.ts';
import { attributeOf, only, readPage, textOf } from '../support/read-html.ts';
import { article, run, temporaryFolder } from '../support/run-command.ts';
import { copyProject } from '../support/temp-project.ts';

const articles = temporaryFolder();
const output = temporaryFolder();
/** Without a built site, whose URL the host files would have. */
const project = copyProject();
afterAll(() => [articles, output, project].forEach((folder) => folder.remove()));

articles.write('_site.ts', largeSite());
articles.write('en/fees/tax.md', article('Tax', 'Text.'));
articles.write('de/fees/tax.md', article('Steuer', 'Text.'));
articles.write('en/other/odd.md', article('Odd', 'Text.'));
const built = await run('build', ['--out', output.path], { ARTICLES_DIR: articles.path });
const page = (path: string) => readPage(output.path, `${path}index.html`);
const file = (path: string) => readFileSync(join(output.path, path), 'utf8');

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
  expect(built).toMatchObject({ status: 0, stderr: '' });
  expect(rules()).toEqual([
    ...slashed('/help/categories/old-faq', '/help/categories/faq/'),
    ...slashed('/help/categories/old-faq/feed.xml', '/help/categories/faq/feed.xml'),
    ...slashed('/help/hc/de/sections/1', '/help/de/sections/fees/'),
    ...slashed('/help/hc/en-us/sections/1-Fees', '/help/sections/fees/'),
    ['/help/categories/old-faq/*', '/help/categories/faq/'],
    ['/help/hc/de/sections/1-*', '/help/de/sections/fees/'],
    ['/help/hc/:locale/sections/1-*', '/help/sections/fees/'],
  ]);
  const german = page('hc/de/sections/1/');
  expect(attributeOf(only(german, 'meta[http-equiv="refresh"]'), 'content')).toBe(
    '0; url=/help/de/sections/fees/',
  );
  expect(textOf(only(german, 'a'))).toBe('Gebühren');
  expect(file('categories/old-faq/index.html')).toContain('url=/help/categories/faq/"');
  expect(file('categories/old-faq/feed.xml')).toBe(file('categories/faq/feed.xml'));
  for (const host of ['nginx', 'vercel']) {
    const values = { ARTICLES_DIR: articles.path };
    const { stdout } = await run('hosting', [host], values, project.path);
    expect.soft(stdout, host).toContain('/help/de/sections/fees/');
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
  wrong.write('_site.ts', largeSite({ sections }));
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

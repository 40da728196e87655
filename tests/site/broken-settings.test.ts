import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../support/run-command.ts';
import { tempArticles } from '../support/temp-articles.ts';
import { productFolder } from '../support/test-sites.ts';

/** Settings as text, each on a line of its own from line 2 on. */
const settings = (...lines: readonly string[]) =>
  `export const site = {\n${lines.map((line) => `  ${line}\n`).join('')}};\n`;
const name = "name: 'Acme Help',";
const url = "url: 'https://help.example.com/',";
const categories = "categories: [{ id: 'faq', label: { en: 'FAQ' } }],";

const syntax = 'Look for a missing comma, quote or bracket in this line or before it.';

// The commands run as processes of their own: the test runner reads TypeScript in another way.
test.each<[string, string, string]>([
  ['a missing comma', settings("name: 'Acme'", url), `:3: Expected ',', got 'ident'. ${syntax}`],
  [
    'a missing quote',
    settings(name, "url: 'https:,", categories),
    `:4: Expected ',', got 'ident'. ${syntax}`,
  ],
  [
    'a name that there is none of',
    settings(name, 'url: ADDRESS,', categories),
    ':3: The settings cannot be loaded: ADDRESS is not defined. Correct this line.',
  ],
  [
    'no settings',
    'export const sight = {};\n',
    ': Missing export `site`. Write: export const site = { name: …, url: …, categories: … }',
  ],
  [
    'a missing logo',
    settings(name, url, categories, "brand: { logo: '/lgo.svg' },"),
    ':5: `brand.logo` is "/lgo.svg", but there is no file public/lgo.svg. Add it, or use another path.',
  ],
  [
    'two mistakes',
    settings('pageSize: 0,', name, url, categories, 'bringsPolicy: true,'),
    ':2: `pageSize` is 0 but must be a whole number from 1 to 100.\n_site.ts:6: `bringsPolicy` is now called `cspMetaTag`. Rename it.',
  ],
])('%s is told with file and line', async (_name, text, told) => {
  const folder = tempArticles({ '_site.ts': text });
  const { status, stdout, stderr } = await run('check', [], { ARTICLES_DIR: folder });
  const shown = relative(productFolder, join(folder, '_site.ts'));
  expect([status, stdout, stderr.replaceAll(shown, '_site.ts')]).toEqual([
    1,
    '',
    `_site.ts${told}\n`,
  ]);
});

test.each([
  'build',
  'dev',
  'start',
  'new',
  'move',
  'views',
  'editors',
  'published-paths',
  'hosting',
])('%s ends with the sentence, too', async (command) => {
  const folder = tempArticles({ '_site.ts': 'export const site = 1;\n' });
  const { status, stdout, stderr } = await run(command, [], { ARTICLES_DIR: folder });
  expect([status, stdout, stderr]).toEqual([1, '', expect.stringMatching(/_site\.ts:1: .*\n$/)]);
});

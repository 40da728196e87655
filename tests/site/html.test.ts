import type { ConfigData } from 'html-validate';
import { HtmlValidate } from 'html-validate';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testSites } from '../sites.ts';
import { pagesOf } from './html.ts';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Titles are the writer's: up to 160 characters.
    'long-title': 'off',
    // Astro and the Markdown of the writer decide on white space.
    'no-trailing-whitespace': 'off',
    // HTML 5 lets an id begin with a digit; headings get the id that GitHub would give them.
    'valid-id': ['error', { relaxed: true }],
    // The frame of a table scrolls and takes the focus; as a region it has a name.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
};

const demoPages = [
  'index.html',
  '404.html',
  'search/index.html',
  'offline/index.html',
  'categories/faq/index.html',
  'categories/faq/2/index.html',
  'sections/taxes/index.html',
  'articles/why-did-my-identity-verification-fail/index.html',
  // Several tables with the same header cells.
  'articles/crypto-words-explained/index.html',
];

const files = [
  ...pagesOf(testSites.fixture.output).map((path) => ['fixture', path] as const),
  ...demoPages.map((path) => ['demo', path] as const),
];

test.each(files)('%s/%s is valid HTML', async (name, path) => {
  const report = await new HtmlValidate(config).validateFile(join(testSites[name].output, path));
  // The headings in the empty row are filled by the search page.
  const messages = report.results.flatMap((result) => result.messages).filter(({ selector }) => !selector?.includes(' template '));
  expect(messages.map(({ line, column, ruleId, message, selector }) => `${line}:${column} ${ruleId} ${message} ${selector}`)).toEqual([]);
});

test('every page is checked by rules that find faults', async () => {
  const report = await new HtmlValidate(config).validateString('<!doctype html><html lang="en"><body><p><div></p></body></html>');
  expect(report.valid).toBe(false);
});

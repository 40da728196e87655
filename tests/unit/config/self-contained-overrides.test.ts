import { afterEach, expect, test, vi } from 'vitest';
import { areOverridesSelfContained } from '../../../src/config/self-contained-overrides.ts';
import { tempArticles } from '../../support/temp-articles.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Whether these files of an overrides folder show only what is in props, settings and files. */
function isSelfContained(files: Readonly<Record<string, string>>): boolean {
  const inFolder = Object.entries(files).map(([path, text]) => [`_overrides/${path}`, text]);
  vi.stubEnv('ARTICLES_DIR', tempArticles(Object.fromEntries(inFolder)));
  return areOverridesSelfContained();
}

const footer = (code: string) => ({ 'SiteFooter.astro': `---\n${code}\n---\n\n<p>Acme</p>\n` });
const components = `${process.cwd()}/src/components`;

test.each([
  ['nothing', {}],
  ['plain HTML', { 'SiteFooter.astro': '<footer>Acme</footer>\n' }],
  ['props', footer('const { locale } = Astro.props;')],
  ['a file of its own', footer("import words from './_words.json';")],
  ['a type', footer("import type { ComponentProps } from 'astro/types';")],
  ['the URL of the page', footer('const path = Astro.url.pathname;')],
  ['a text that holds a path', { 'strings/en.ts': "export const strings = { home: 'Home' };\n" }],
])('%s is self-contained', (_what, files) => {
  expect(isSelfContained(files)).toBe(true);
});

test('settings and the component that it replaces are self-contained, another is not', () => {
  const from = (path: string) => {
    const files = footer('');
    vi.stubEnv('ARTICLES_DIR', tempArticles({ 'en/a.md': '' }));
    const relative = '../'.repeat(
      `${process.env['ARTICLES_DIR'] ?? ''}/_overrides`.split('/').length - 1,
    );
    return {
      ...files,
      'SiteFooter.astro': `---\nimport X from '${relative}${path.slice(1)}';\n---\n`,
    };
  };
  expect(isSelfContained(from(`${components}/SiteFooter.astro`))).toBe(true);
  expect(isSelfContained(from(`${components}/../config/settings.ts`))).toBe(true);
  expect(isSelfContained(from(`${components}/Listing.astro`))).toBe(false);
});

test.each([
  ['the day', footer('const year = new Date().getFullYear();')],
  ['another host', footer("const news = await fetch('https://acme.example/');")],
  ['a file of the project', footer("import { readFileSync } from 'node:fs';")],
  ['all articles', footer("import { articlesOf } from '../../src/view/catalog.ts';")],
  ['a package', footer('import chart from "acme-charts";')],
  ['whatever it finds', footer("const all = import.meta.glob('/articles/**');")],
  ['what it loads later', footer("const { all } = await import('./_all.ts');")],
  ['chance', { 'SiteFooter.astro': '<p>{Math.random()}</p>\n' }],
  ['the environment, in a helper', { '_now.ts': 'export const now = process.env;\n' }],
  ['a re-export', { '_all.ts': "export * from '../../src/view/catalog.ts';\n" }],
])('what reads %s is not', (_what, files) => {
  expect(isSelfContained(files)).toBe(false);
});

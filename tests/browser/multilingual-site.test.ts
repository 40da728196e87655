import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../support/run-command.ts';
import { addressOf, attributeOf, only, pagesOf, readPage, textOf } from '../support/read-html.ts';
import { linksOf } from '../support/read-links.ts';
import type { Project } from '../support/temp-project.ts';
import { copyMultilingualProject, writeTranslation } from '../support/multilingual-project.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { answerOf, ask, status, titles } from '../support/read-listing.ts';
import { violations } from '../support/axe-violations.ts';

let project: Project;
let site: OpenSite;
const write = (path: string, title: string, body: string) =>
  writeTranslation(project, path, title, body);

beforeAll(async () => {
  project = copyMultilingualProject();
  expect(await project.build()).toMatchObject({ status: 0 });
  site = await openSite(project.output);
});

afterAll(async () => {
  await site?.close();
  project.remove();
});

/** Which URL a page gives search engines for each language. */
function alternates(path: string): Record<string, string> {
  const links = readFileSync(join(project.output, path), 'utf8').matchAll(
    /<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g,
  );
  return Object.fromEntries(
    [...links].map(([, language = '', href = '']) => [language, new URL(href).pathname]),
  );
}

test('every link of every page leads somewhere', () => {
  const { checked, faults } = linksOf(project.output);
  expect(checked).toBeGreaterThan(500);
  expect(faults).toEqual({});
});

test('pages that are the same in several languages name each other, and no others do', () => {
  const pages = new Map(pagesOf(project.output).map((path) => [addressOf(path), alternates(path)]));
  expect(pages.get('/articles/one-paragraph/')).toEqual({
    en: '/articles/one-paragraph/',
    es: '/es/articles/one-paragraph/',
    ar: '/ar/articles/one-paragraph/',
  });
  expect(pages.get('/es/sections/basics/')).toEqual({
    en: '/sections/basics/',
    es: '/es/sections/basics/',
    ar: '/ar/sections/basics/',
  });
  for (const alone of [
    '/articles/same-title/',
    '/es/articles/solo-aqui/',
    '/search/',
    '/categories/faq/views/',
    '/404.html',
  ])
    expect(pages.get(alone), alone).toEqual({});
  for (const [address, others] of pages) {
    if (Object.keys(others).length === 0) continue;
    expect.soft(Object.values(others), address).toContain(address);
    for (const other of Object.values(others)) expect.soft(pages.get(other), other).toEqual(others);
  }
});

test('a page is in its language, dates and interface included', () => {
  const page = readPage(project.output, 'es/articles/one-paragraph/index.html');
  expect([attributeOf(only(page, 'html'), 'lang'), attributeOf(only(page, 'html'), 'dir')]).toEqual(
    ['es', 'ltr'],
  );
  expect(textOf(only(page, 'time[data-updated]'))).toBe('Actualizado el 2 ene 2024');
  const parts = readPage(project.output, 'es/articles/partes/index.html');
  expect([textOf(only(parts, '.callout-label')), textOf(only(parts, '#footnote-label'))]).toEqual([
    'Nota',
    'Notas al pie',
  ]);
  const notes = readPage(project.output, 'es/articles/notas/index.html');
  expect([textOf(only(notes, '.callout-label')), textOf(only(notes, '#footnote-label'))]).toEqual([
    'Advertencia',
    'Notas al pie',
  ]);
  expect(
    notes
      .querySelectorAll('[data-footnote-backref], .table-frame')
      .map((element) => attributeOf(element, 'aria-label')),
  ).toEqual(['Volver a la referencia 1', 'Volver a la referencia 1-2', 'Tabla']);
  expect(attributeOf(only(readPage(project.output, 'ar/index.html'), 'html'), 'dir')).toBe('rtl');
});

test('no reader loads the texts of another language', () => {
  const scripts = globSync('**/*.js', { cwd: project.output }).map((path) =>
    readFileSync(join(project.output, path), 'utf8'),
  );
  expect(
    scripts.filter(
      (script) => script.includes('Más vistos') || script.includes('Recently updated'),
    ),
  ).toEqual([]);
});

test('a change of language stays at the article, or leads home where there is none', async () => {
  const page = await site.open('/articles/one-paragraph/', {
    viewport: { width: 390, height: 844 },
  });
  const languages = page.locator('.languages');
  expect((await page.locator('.site-top').boundingBox())?.height).toBeLessThan(80);
  await languages.locator('summary').click();
  expect(await languages.locator('[aria-current]').innerText()).toBe('English');
  await languages.getByRole('link', { name: 'Español' }).click();
  await page.waitForURL('**/es/articles/one-paragraph/');
  await languages.locator('summary').click();
  expect(await languages.locator('[aria-current]').innerText()).toBe('Español');
  await page.goto('/es/articles/solo-aqui/');
  await languages.locator('summary').click();
  await languages.getByRole('link', { name: 'English' }).click();
  await page.waitForURL((address) => address.pathname === '/');
});

test('search answers in the language of its page', async () => {
  const page = await site.open('/es/search/');
  await ask(page, '¿cómo puedo cambiar mi contraseña?');
  expect(await titles(page)).toEqual(['Cambiar la contraseña']);
  expect(await status(page)).toBe('1 resultado de «¿cómo puedo cambiar mi contraseña?»');
  expect(await page.locator('[data-snippet] mark').allInnerTexts()).toEqual([
    'contraseña',
    'cambiarla',
  ]);
  await page.goto('/search/?q=contraseña');
  expect(await answerOf(page)).toBe('empty');
});

test('a misspelt word is corrected in its language, and said; nonsense finds nothing', async () => {
  const page = await site.open('/es/search/?q=contrsaeña');
  expect(await answerOf(page)).toBe('ready');
  expect(await status(page)).toContain('Resultados de «contraseña».');
  expect(await titles(page)).toEqual(['Cambiar la contraseña']);
  await ask(page, 'xyzzyq', 'empty');
  expect(await status(page)).toBe('No hay resultados de «xyzzyq»');
});

test('without what knows the words of a language, search answers all the same', async () => {
  const page = await site.open('/es/');
  await page.context().route('**/stem.es.js', (route) => route.abort());
  await page.goto('/es/search/?q=contraseña');
  expect(await answerOf(page)).toBe('ready');
});

test.each([
  '/es/',
  '/es/articles/one-paragraph/',
  '/es/search/?q=cuenta',
  '/ar/',
  '/ar/articles/one-paragraph/',
])('axe finds nothing wrong with %s', async (path) => {
  const page = await site.open(path);
  expect(await violations(page)).toEqual([]);
});

test('a rename of an article names its translations', async () => {
  const { stdout } = await run('move', ['/articles/one-paragraph/', 'renamed'], {}, project.path);
  expect(stdout).toContain(
    'Give them the same name: articles/ar/basics/one-paragraph.md, ' +
      'articles/es/basics/one-paragraph.md.',
  );
  expect(
    (await run('move', ['/articles/renamed/', 'one-paragraph'], {}, project.path)).stdout,
  ).not.toContain('translations');
  expect(
    (await run('move', ['/articles/one-paragraph/', 'news/'], {}, project.path)).stdout,
  ).not.toContain('translations');
});

test('a translation that comes or goes changes the page in the other languages', async () => {
  const other = join(project.path, 'articles/es/basics/same-title.md');
  const english = () => Object.keys(alternates('articles/same-title/index.html'));
  write('es/basics/same-title.md', 'El mismo título', 'Una traducción.');
  expect(await project.build()).toMatchObject({ status: 0 });
  expect(english()).toEqual(['en', 'es']);
  rmSync(other);
  rmSync(join(project.path, 'articles/ar'), { recursive: true });
  expect(await project.build()).toMatchObject({ status: 0 });
  expect(english()).toEqual([]);
  expect(Object.keys(alternates('sections/basics/index.html'))).toEqual(['en', 'es']);
  const [offered] =
    /<nav class="languages".*?<\/nav>/s.exec(
      readFileSync(join(project.output, 'index.html'), 'utf8'),
    ) ?? [];
  expect([offered?.includes('Español'), offered?.includes('العربية')]).toEqual([true, false]);
});

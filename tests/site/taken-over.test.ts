import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article } from '../support/run-command.ts';
import {
  assetsOf,
  files,
  keptIn,
  MARK,
  markKept,
  pageOf,
  readPages,
  widePng,
  newTerm,
} from '../support/kept-pages.ts';
import { noticeChanges } from '../support/notice-changes.ts';
import { copyProject } from '../support/temp-project.ts';

// What a build takes over from the one before is marked, so that tests see what was made anew.
const project = copyProject();
afterAll(() => project.remove());
const pages = () => readPages(project.output);
const LISTING = 'categories/faq/index.html';
function write(path: string, content: string): void {
  mkdirSync(join(project.path, 'articles', path, '..'), { recursive: true });
  writeFileSync(join(project.path, 'articles', path), content);
}

async function buildMarked(
  environment?: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  expect(markKept(project)).toBeGreaterThan(4);
  const { status, stderr } = await project.build(environment);
  expect(status, stderr).toBe(0);
  return pages();
}

beforeAll(async () => {
  rmSync(join(project.path, 'articles'), { recursive: true });
  for (const [path, content] of Object.entries(files)) write(path, content);
  copyFileSync(
    'tests/fixtures/articles/en/basics/map.png',
    join(project.path, 'articles/en/basics/map.png'),
  );
  project.editSite("{ href: '/articles/", "{ href: '/articles/kiwi/' + '");
  const { status, stderr } = await project.build();
  expect(status, stderr).toBe(0);
});

test('nothing has changed: every article and listing is taken over', async () => {
  const built = await buildMarked();
  const articles = ['kiwi', 'emu', 'heron'].map(pageOf);
  const markdown = ['articles/kiwi.md', 'articles/heron.md', 'llms-full.txt'];
  const expected = [...articles, ...markdown, 'sections/basics/index.html', LISTING];
  expect(expected.filter((path) => !built[path]?.includes(MARK))).toEqual([]);
});

const { 'en/basics/emu.md': emu = '' } = files;
const heron = (title: string, fields = '') =>
  write('en/basics/heron.md', article(title, 'A heron stands in reeds.', fields));

const changes: ReturnType<typeof noticeChanges> = [
  ...noticeChanges(join(project.path, 'articles')),
  [
    ['the text of an article', () => heron('Heron care'), pageOf('heron'), 'stands in reeds'],
    ['the same text', () => heron('Heron care'), 'articles/heron.md', 'stands in reeds'],
    [
      'the title of an article that another one leads to',
      () => write('en/basics/emu.md', emu.replace('Emu care', 'Emu keeping')),
      pageOf('kiwi'),
      'Emu keeping',
    ],
  ],
  [
    [
      'the title of an article in a listing',
      () => heron('Heron keeping'),
      LISTING,
      'Heron keeping',
    ],
    [
      'a variable',
      () => write('en/_shared/variables.yml', 'product: Brackwater\n'),
      pageOf('emu'),
      'emu of Brackwater',
    ],
    ['a term', () => write('en/_shared/glossary.yml', newTerm), pageOf('kiwi'), /Young insects\./],
  ],
  [
    [
      'whom an article is for',
      () => heron('Heron keeping', 'only: { platform: [app] }\n'),
      LISTING,
      'class="audience">In the app<',
    ],
    ['the same audience', () => undefined, 'articles/heron.md', '**Only for In the app**'],
    [
      'an image',
      () => writeFileSync(join(project.path, 'articles/en/basics/map.png'), widePng),
      pageOf('emu'),
      /width="(?!40")\d{3,}"/,
    ],
    [
      'the counted views',
      () => write('_views.json', '{"articles":{"/articles/heron/":4321}}'),
      pageOf('heron'),
      '4,321',
    ],
  ],
  [
    [
      'that an article is gone',
      () => rmSync(join(project.path, 'articles/en/basics/heron.md')),
      LISTING,
      /data-count>3</,
    ],
  ],
];

test.each(changes.map((made) => [made.map(([what]) => what).join(', and '), made] as const))(
  'what shows %s is made anew, another page is not',
  async (_name, made) => {
    for (const [, change] of made) change();
    const built = await buildMarked();
    for (const [what, , shown, expected] of made) {
      expect(built[shown], what).toMatch(expected);
      expect(built[shown]?.includes(MARK), what).toBe(false);
    }
    expect(built[pageOf('quoll')]).toContain(MARK);
  },
);

test.each([
  [
    'a label of the site',
    () => project.editSite("label: { en: 'FAQ' }", "label: { en: 'Answers' }"),
    '>Answers</a>',
  ],
  [
    'a word of the interface',
    () =>
      project.edit('src/languages/en/strings.ts', "relatedArticles: '", "relatedArticles: 'Much "),
    'Much ',
  ],
  [
    'a component',
    () => project.edit('src/components/ArticleLinks.astro', '<ul ', '<ul data-new '),
    'data-new',
  ],
] as const)('every page is made anew with %s that has changed', async (_name, change, expected) => {
  change();
  const built = await buildMarked();
  expect(built[pageOf('kiwi')]).toContain(expected);
  expect(keptIn(built)).toEqual([]);
});

test.each([
  [
    'a style',
    () => project.edit('src/styles/index.css', '@', '/* new */ body { outline-width: 7px }\n@'),
    /href="(\/_astro\/[^"]+\.css)"/,
  ],
  [
    'a script of the browser',
    () =>
      project.edit(
        'src/client/article/article-page.ts',
        'import',
        'document.documentElement.dataset.opened = "";\nimport',
      ),
    /src="(\/_astro\/[^"]+\.js)"/g,
  ],
] as const)(
  'with %s that has changed, pages lead to the new file, and to no file that is gone',
  async (_name, change, address) => {
    const before = readFileSync(join(project.output, pageOf('kiwi')), 'utf8').match(address);
    change();
    const built = await buildMarked();
    expect(keptIn(built)).toEqual([]);
    expect(built[pageOf('kiwi')]?.match(address)).not.toEqual(before);
    for (const path of assetsOf(built[pageOf('kiwi')]))
      expect(readFileSync(join(project.output, path))).not.toHaveLength(0);
  },
);

test('the site has moved to another URL: every page is new', async () => {
  const built = await buildMarked({ SITE_URL: 'https://other.example/help/' });
  expect(built[pageOf('kiwi')]).toContain('https://other.example/help/articles/kiwi/');
  expect(keptIn(built)).toEqual([]);
});

test('after all these changes the site is the one that a build without memory makes', async () => {
  write('en/_search/synonyms.yml', '- [grass, turf]\n');
  await project.build();
  const remembered = pages();
  for (const cache of ['node_modules/.astro', 'node_modules/.cache', '.astro', 'dist'])
    rmSync(join(project.path, cache), { recursive: true, force: true });
  await project.build();
  expect(pages()).toEqual(remembered);
});

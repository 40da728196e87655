import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attributeOf, only, readPage, textOf } from '../support/read-html.ts';
import { article, run, temporaryFolder } from '../support/run-command.ts';
import { copyProject } from '../support/temp-project.ts';

const project = copyProject();
afterAll(() => project.remove());

const folder = join(project.path, 'src/overrides/strings');
const writeStrings = (locale: string, strings: object) =>
  writeFileSync(
    join(folder, `${locale}.ts`),
    `export const strings = ${JSON.stringify(strings, null, 2)};\n`,
  );

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  const locales = [
    "{ code: 'en', label: 'English', direction: 'ltr' }",
    "{ code: 'th', label: 'ไทย', direction: 'ltr' }",
    "{ code: 'ar', label: 'العربية', direction: 'rtl' }",
  ];
  project.editSite("{ code: 'en', label: 'English', direction: 'ltr' }", locales.join(', '));
  for (const locale of ['en', 'ar']) {
    const many = join(project.path, 'articles', locale, 'many');
    mkdirSync(many, { recursive: true });
    for (let number = 1; number <= 16; number++)
      writeFileSync(
        join(many, `number-${number}.md`),
        article(`Number ${number}`, 'Text.', 'views: 3\n'),
      );
  }
  for (const locale of ['th', 'ar']) {
    mkdirSync(join(project.path, 'articles', locale, 'basics'), { recursive: true });
    writeFileSync(
      join(project.path, 'articles', locale, 'basics', 'one.md'),
      article('One', '## Part\n\nText.\n\n## Another\n\nText.\n\n## Third\n\nText.'),
    );
  }
});

test.each(['check', 'build'])('npm run %s names every mistake in the texts', async (command) => {
  writeStrings('en', { serchPlaceholder: 'Find', updatedOn: 'Updated' });
  writeStrings('xx', {});
  const { status, stderr } = await run(command, [], {}, project.path);
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    'src/overrides/strings/en.ts:2:3  interface-text  ' +
      'Unknown text "serchPlaceholder". Did you mean "searchPlaceholder"?',
    'src/overrides/strings/en.ts:3:3  interface-text  ' +
      '"updatedOn" lacks the placeholder {date}. Add it to the text.',
    'src/overrides/strings/xx.ts:1:1  interface-text  ' +
      'The site has no locale "xx". Use one of: en, th, ar.',
  ]);
  writeFileSync(join(folder, 'xx.ts'), 'export const strings = {');
  writeFileSync(join(folder, 'en.ts'), 'export const strings = {');
  const broken = await run(command, [], {}, project.path);
  expect(broken.status).toBe(1);
  expect(broken.stderr).toMatch(/^src\/overrides\/strings\/en\.ts:1:1 {2}interface-text {2}Cannot/);
});

test('pages show the texts of the owner, and mark English ones among other languages', async () => {
  writeStrings('en', { searchPlaceholder: 'How can we help?' });
  writeStrings('th', { home: 'หน้าแรก', homeTitle: 'ช่วยอะไรได้บ้าง' });
  rmSync(join(folder, 'xx.ts'));
  const { status, stdout, stderr } = await project.build();
  expect(stderr + stdout).toContain(
    'The locale "ar" has no interface texts, so its pages show English ones. ' +
      'Write them in src/overrides/strings/ar.ts.',
  );
  expect(stderr + stdout).toMatch(/The locale "th" shows \d+ interface texts in English \(/);
  expect(status).toBe(0);

  const page = (path: string) => readFileSync(join(project.output, path, 'index.html'), 'utf8');
  expect(page('.')).toContain('placeholder="How can we help?"');
  // English texts on other pages are the owner's English ones.
  expect(page('th')).toContain('placeholder="How can we help?"');
  expect(page('th')).toContain('<h1>ช่วยอะไรได้บ้าง</h1>');
  expect(page('th')).toMatch(/<p lang="en" dir="ltr">Search for an answer/);
  expect(page('th')).toMatch(/lang="en" dir="ltr"[^>]*>1 article</);
  const english = [
    ['sections/basics', '.skip-link', 'Skip to content'],
    ['sections/basics', '.site-footer a[href="/ar/sitemap/"]', 'All articles'],
    ['sections/basics', '.search-form button', 'Search'],
    ['search', '[data-tab="all"]', 'All'],
    ['sections/many', '#sortOrders', 'Sort by'],
    ['sections/many', '[data-order="views"]', 'Most viewed'],
    ['sections/many', '[rel="next"]', 'Next'],
  ];
  for (const [path = '', selector = '', text = ''] of english) {
    const marked = only(readPage(project.output, `ar/${path}/index.html`), selector);
    expect([attributeOf(marked, 'lang'), textOf(marked)], selector).toEqual([
      'en',
      expect.stringMatching(`^${text}( \\d+)?$`),
    ]);
    const unmarked = only(
      readPage(project.output, `${path}/index.html`),
      selector.replace('/ar', ''),
    );
    expect(unmarked.getAttribute('lang'), selector).toBeNull();
  }
  const arabic = page('ar/articles/one');
  expect(arabic).toMatch(/<time lang="en" dir="ltr"[^>]*>\s*Updated on \u2068[^<]+\u2069\s*</);
  expect(page('articles/one-paragraph')).toMatch(/<time data-updated[^>]*>\s*Updated on [A-Z]/);
});

test('an articles folder with its own settings brings its own texts', async () => {
  const own = temporaryFolder();
  own.write('_site.ts', readFileSync(join(project.path, 'src/site.ts'), 'utf8'));
  own.write('_overrides/strings/en.ts', "export const strings = { hom: 'Start' };");
  own.write('en/basics/one.md', article('One', 'Text.'));
  const { status, stderr } = await run('check', [], { ARTICLES_DIR: own.path }, project.path);
  own.remove();
  expect(status).toBe(1);
  // The texts in src/overrides do not count.
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(
    '_overrides/strings/en.ts:1:26  interface-text  Unknown text "hom". Did you mean "home"?',
  );
});

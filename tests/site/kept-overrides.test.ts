import { afterAll, beforeAll, expect, test } from 'vitest';
import { article } from '../support/run-command.ts';
import { keptIn, markKept, pageOf, readPages } from '../support/kept-pages.ts';
import { overridingProject } from '../support/overriding-project.ts';

// With the owner's components, too, a build takes over pages of the one before. What it keeps is
// marked, as in taken-over.test.ts.

const project = overridingProject();
const { write, override } = project;
afterAll(() => project.remove());

const PAGE = pageOf('one-paragraph');
const OTHER = pageOf('written');

async function build(): Promise<Record<string, string>> {
  const { status, stderr } = await project.build();
  expect(status, stderr).toBe(0);
  return readPages(project.output);
}

function buildMarked(): Promise<Record<string, string>> {
  expect(markKept(project)).toBeGreaterThan(1);
  return build();
}

beforeAll(async () => {
  write('src/overrides/_words.json', '{ "note": "First" }');
  override(
    'ArticleEnd',
    `---
import Default from '../components/ArticleEnd.astro';
import words from './_words.json';
---

<Default {...Astro.props} />
<p>{words.note}</p>`,
  );
  write('articles/en/basics/written.md', article('Written', 'Text.'));
  await build();
});

test('an edit of an article leaves the pages of others as they are', async () => {
  write('articles/en/basics/written.md', article('Written', 'Another text.'));
  const built = await buildMarked();
  expect(built[OTHER]).toContain('Another text.');
  const kept = keptIn(built);
  expect([kept.includes(PAGE), kept.includes(OTHER)]).toEqual([true, false]);
});

test('an edit of a file that a component imports reaches every page', async () => {
  write('src/overrides/_words.json', '{ "note": "Second" }');
  const built = await buildMarked();
  expect(built[PAGE]).toContain('<p>Second</p>');
  expect(keptIn(built)).toEqual([]);
});

test('with a component that reads more than that, every page is made anew', async () => {
  override('SiteFooter', '<footer>{new Date().getFullYear()}</footer>');
  await build();
  expect(keptIn(await build())).toEqual([]);
});

import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { overridingProject } from '../support/overriding-project.ts';
import { readPage } from '../support/read-html.ts';
import { run } from '../support/run-command.ts';

const ARTICLE = 'articles/one-paragraph/';
const project = overridingProject();
const { write, override } = project;
afterAll(() => project.remove());

/** Builds the project as it is now. Returns the page of an article. */
async function rebuild(name: string) {
  const outcome = await run('build', ['--out', name], {}, project.path);
  expect(outcome).toMatchObject({ status: 0 });
  return readPage(join(project.path, name), `${ARTICLE}index.html`);
}

/** Returns the style sheets of what `rebuild` built. */
function styles(name: string): string {
  const folder = join(project.path, name, '_astro');
  const files = readdirSync(folder).filter((file) => file.endsWith('.css'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('');
}

test('changed helpers, removed overrides and a removed style sheet reach every page', async () => {
  write('src/overrides/_words.json', '{ "note": "First" }');
  override('SiteFooter', '<footer>Mine</footer>');
  override(
    'ArticleEnd',
    '---\nimport words from "./_words.json";\n---\n<p class="owner-note">{words.note}</p>',
  );
  write('src/theme.css', '.prose { letter-spacing: 2px; }');
  const first = await rebuild('first');
  expect(first.querySelector('.owner-note')?.textContent).toBe('First');
  expect(first.querySelector('.site-footer, .article-end')).toBeNull();
  expect(styles('first')).toContain('letter-spacing:2px');

  write('src/overrides/_words.json', '{ "note": "Changed" }');
  rmSync(join(project.path, 'src/overrides/SiteFooter.astro'));
  const changed = await rebuild('changed');
  expect(changed.querySelector('.owner-note')?.textContent).toBe('Changed');
  expect(changed.querySelector('.site-footer')).not.toBeNull();

  rmSync(join(project.path, 'src/overrides'), { recursive: true });
  rmSync(join(project.path, 'src/theme.css'));
  const bare = await rebuild('bare');
  expect(bare.querySelector('.owner-note')).toBeNull();
  expect(styles('bare')).not.toContain('letter-spacing:2px');
});

test('an articles folder with settings of its own takes nothing from src', async () => {
  override('SiteFooter', '<footer class="of-src">src</footer>');
  write('articles/_site.ts', "export { site } from '../src/site.ts';\n");
  write('articles/_theme.css', '.prose { letter-spacing: 5px; }');
  write(
    'articles/_overrides/Head.astro',
    `---
import Default from '../../src/components/Head.astro';
---

<Default {...Astro.props} />
<meta name="owner" content="folder" />`,
  );
  const page = await rebuild('own');
  expect(page.querySelector('.of-src')).toBeNull();
  expect(page.querySelector('meta[name="owner"]')?.getAttributeValue('content')).toBe('folder');
  expect(styles('own')).toContain('letter-spacing:5px');
});

test('a misspelt override and a faint color stop check and build with one line each', async () => {
  rmSync(join(project.path, 'articles/_site.ts'));
  rmSync(join(project.path, 'articles/_theme.css'));
  rmSync(join(project.path, 'articles/_overrides'), { recursive: true });
  override('SiteFoter', '<footer>Mine</footer>');
  write('src/theme.css', ':root { --ink-soft: #888888 }\n');
  const lines = [
    'src/theme.css: --ink-soft (#888888) has a contrast of 3.4 on --paper (#fbfbf8) ' +
      'of light pages and needs 4.5. ' +
      'Change one of them; light-dark(#111111, #eeeeee) sets both schemes.',
    'src/overrides/SiteFoter.astro does not match a component in src/components/. ' +
      'Did you mean "SiteFooter.astro"?',
    '',
  ];
  for (const command of ['check', 'build', 'dev'] as const)
    expect(await run(command, [], {}, project.path)).toMatchObject({
      status: 1,
      stderr: lines.join('\n'),
    });
  appendFileSync(join(project.path, 'src/theme.css'), '}');
  expect((await run('check', [], {}, project.path)).stderr).toContain(
    'src/theme.css:2:1: Unexpected }.',
  );
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { htmlFolder } from '../../../src/import/sources/html-folder.ts';
import { markdown } from '../../../src/import/sources/markdown/markdown.ts';
import { filesBelow } from '../../../src/lib/files-below.ts';
import { importArticles } from '../../support/a-help-center.ts';
import { temporaryFolder } from '../../support/run-command.ts';
import { writeFiles } from '../../support/source-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** Imports a folder with one page, and media beside it. */
async function importPage(file: string, page: string) {
  const from = join(folder.path, 'from');
  const out = join(folder.path, 'out');
  const media = Object.fromEntries(
    ['clip.mp4', 'Clip 2.webm', 'old.mov', 'talk.mp3', 'a b.svg', 'page.png'].map((name) => [
      `guide/${name}`,
      `bytes of ${name}`,
    ]),
  );
  writeFiles(from, { ...media, [file]: page });
  const source = file.endsWith('.html') ? htmlFolder : markdown;
  const { results } = await importArticles(out, [], { source, target: from });
  const path = results[0]?.path ?? '';
  const [, body = ''] = readFileSync(join(out, path), 'utf8').split(/\n---\n\n/);
  const files = filesBelow(join(out, path, '..')).filter((name) => !name.endsWith('.md'));
  return { body: body.trim(), files };
}

const inHtml = (body: string) =>
  `<html lang="en"><body><main><h1>T</h1><p>Text.</p>${body}</main></body></html>`;

test.each([
  ['![Clip](clip.mp4 "A caption")', '![Clip](clip.mp4 "A caption")', ['clip.mp4']],
  ['![Clip](<Clip 2.webm>)', '![Clip](<clip-2.webm>)', ['clip-2.webm']],
  ['<video src="clip.mp4" title="Clip"></video>', '![Clip](clip.mp4)', ['clip.mp4']],
  ['<video controls>\n  <source src="clip.mp4">\n</video>', '![](clip.mp4)', ['clip.mp4']],
  ['<div><video src="clip.mp4"></video></div>', '![](clip.mp4)', ['clip.mp4']],
  ['`<video src="clip.mp4"></video>`', '`<video src="clip.mp4"></video>`', []],
  ['<audio src="talk.mp3"></audio>', '[talk.mp3](talk.mp3)', ['talk.mp3']],
  ['[Talk](talk.mp3)', '[Talk](talk.mp3)', ['talk.mp3']],
  ['![An image](<a b.svg>)', '![An image](<guide/a%20b.svg>)', []],
  ['![No image](page.png)', '![No image](guide/page.png)', []],
])('Markdown: %j', async (body, expected, files) => {
  expect(await importPage('guide/v.md', `# T\n\n${body}\n`)).toEqual({ body: expected, files });
});

test.each([
  ['<video src="clip.mp4" title="Clip"></video>', '![Clip](clip.mp4)', ['clip.mp4']],
  ['<video><source src="Clip%202.webm"></video>', '![](clip-2.webm)', ['clip-2.webm']],
  ['<video src="old.mov" title="Old"></video>', '[Old](old.mov)', ['old.mov']],
  ['<audio src="talk.mp3"></audio>', '[talk.mp3](talk.mp3)', ['talk.mp3']],
])('HTML: %j', async (body, expected, files) => {
  const page = await importPage('guide/v.html', inHtml(body));
  expect(page).toEqual({ body: `Text.\n\n${expected}`, files });
});

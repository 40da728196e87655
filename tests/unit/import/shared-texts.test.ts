import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApiClient } from '../../../src/import/api-client.ts';
import { runImport } from '../../../src/import/run-import.ts';
import { markdown } from '../../../src/import/sources/markdown/markdown.ts';
import { temporaryFolder } from '../../support/run-command.ts';
import { writeFiles } from '../../support/source-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

test('a text of several pages becomes one file, and stays one', async () => {
  const source = join(folder.path, 'site');
  const out = join(folder.path, 'out');
  const page = (title: string) => `---\ntitle: ${title}\n---\n\nText.\n\n--8<-- "call.md"\n`;
  writeFiles(source, {
    'mkdocs.yml': 'site_name: x\nextra:\n  tel: "555"\n',
    'call.md': 'Call {{ tel }}, or see [fees](/fees/).',
    'docs/a.md': page('A'),
    'docs/b.md': page('B'),
    'docs/fees.md': '# Fees\n\nText.',
  });
  const run = () =>
    runImport({
      source: markdown,
      target: source,
      out,
      locales: undefined,
      categories: [],
      mapFile: undefined,
      isDryRun: false,
      mayDownload: true,
      api: createApiClient({ maxFile: 1000 }),
      onProgress: () => undefined,
    });
  const { results, gone } = await run();
  const read = (path: string) => readFileSync(join(out, path), 'utf8');
  expect(read('en/_shared/call.md')).toBe('Call 555, or see [fees](/articles/fees/).\n');
  expect(read('en/general/a.md')).toMatch(/\n\nText\.\n\n\{\{> call\}\}\n$/);
  expect(results.find(({ article }) => article.title === 'A')?.body.after).toMatchObject({
    words: 6,
    links: 1,
  });
  expect(gone).toEqual([]);
  expect(read('_import.md')).toContain('`en/_shared/call.md`, from `call.md`');
  writeFiles(out, { 'en/_shared/call.md': 'Ours.\n' });
  expect((await run()).gone).toEqual([]);
  expect(read('en/_shared/call.md')).toBe('Ours.\n');
});

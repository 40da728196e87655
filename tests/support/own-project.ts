import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/**
 * Makes a temporary folder with the fixture's `public/` and these files the working directory of
 * all tests in a file, so that nothing of the owner's project counts.
 * @param files contents by path
 */
export function workInOwnProject(files: Readonly<Record<string, string>> = {}): void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'handrail-project-')));
  const checkout = process.cwd();
  cpSync('tests/fixtures/articles/_public', join(folder, 'public'), { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const articles = process.env['ARTICLES_DIR'];
  process.chdir(folder);
  process.env['ARTICLES_DIR'] = join(folder, 'articles');
  afterAll(() => {
    process.chdir(checkout);
    process.env['ARTICLES_DIR'] = articles;
    rmSync(folder, { recursive: true });
  });
}

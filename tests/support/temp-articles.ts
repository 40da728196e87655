import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Problem } from '../../src/lib/problem.ts';

/** A valid article. */
export const valid = [
  '---',
  'title: "Fees"',
  'category: faq',
  'published: 2024-01-01',
  'updated: 2024-01-02',
  '---',
  '',
  'There are none.',
  '',
].join('\n');

/**
 * A folder that is removed after the test.
 * @param files contents by path
 */
export function tempArticles(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'handrail-articles-')));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Problems as `path:line:column rule`, the path from the folder on. */
export function positionsOf(problems: readonly Problem[], folder: string): string[] {
  return problems.map(
    ({ path, line, column, rule }) =>
      `${path.split(`${basename(folder)}/`)[1]}:${line}:${column} ${rule}`,
  );
}

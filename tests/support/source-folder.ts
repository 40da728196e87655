import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createApiClient } from '../../src/import/api-client.ts';
import type { ImportedArticle } from '../../src/import/imported-article.ts';
import { htmlFolder } from '../../src/import/sources/html-folder.ts';
import { markdown } from '../../src/import/sources/markdown/markdown.ts';
import type { ImportedCenter, SourceOptions } from '../../src/import/sources/source.ts';

/** Writes files below a folder. */
export function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Reads a folder as one of the sources of folders. */
export function readFolder(
  kind: 'markdown' | 'html',
  folder: string,
  options: Partial<SourceOptions> = {},
): Promise<ImportedCenter> {
  const source = kind === 'html' ? htmlFolder : markdown;
  return source.read(folder, {
    api: createApiClient({ maxFile: 1000 }),
    locales: undefined,
    onProgress: () => undefined,
    ...options,
  });
}

/** Returns the text of a body, in the form that its source gives it. */
export function textOf({ body }: ImportedArticle): string {
  return 'html' in body ? body.html : body.markdown;
}

/** Returns the facts of an article on one line: locale, groups, title, old paths. */
export function placeOf({ locale, groups, title, oldUrls }: ImportedArticle): string {
  return [locale, ...groups.map(({ name }) => name), `“${title}”`, oldUrls.join(' ')].join(' > ');
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createApiClient } from '../../src/import/api-client.ts';
import type { ImportOutcome } from '../../src/import/run-import.ts';
import { runImport } from '../../src/import/run-import.ts';
import { markdown } from '../../src/import/sources/markdown/markdown.ts';
import { zendesk } from '../../src/import/sources/zendesk.ts';
import { writeFiles } from './source-folder.ts';

/** An article of a help center on Zendesk. */
export type ZendeskArticle = {
  readonly id: number;
  readonly title: string;
  readonly section?: number;
  readonly locale?: string;
  readonly body?: string;
};

/** Returns the JSON pages of a help center on Zendesk. Sections 1 and 2 are Setup and Billing. */
export function zendeskFiles(
  articles: readonly ZendeskArticle[],
  names: Readonly<Record<number, string>> = {},
): Record<string, string> {
  const host = 'https://help.saltmere.example/hc';
  const day = '2024-02-01T00:00:00Z';
  const locales = [...new Set(articles.map(({ locale = 'en-us' }) => locale))];
  const sections = locales.flatMap((locale) =>
    Object.entries({ 1: 'Setup', 2: 'Billing', ...names }).map(([id, name], position) => ({
      id: Number(id),
      locale,
      name,
      position,
      html_url: `${host}/${locale}/sections/${id}`,
    })),
  );
  const pages = articles.map(({ id, title, section = 1, locale = 'en-us', body = title }) => ({
    id,
    locale,
    title,
    body: `<p>Text: ${body}</p>`,
    html_url: `${host}/${locale}/articles/${id}-${title.replaceAll(/\W+/g, '-')}`,
    draft: false,
    section_id: section,
    label_names: [],
    created_at: day,
    updated_at: day,
    edited_at: day,
  }));
  return {
    'articles.json': JSON.stringify({ articles: pages }),
    'sections.json': JSON.stringify({ sections }),
  };
}

/** Imports files of a source into `out` below a folder, as they are today. */
export function importFiles(
  kind: 'zendesk' | 'markdown',
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  isDryRun = false,
): Promise<ImportOutcome> {
  const target = join(folder, 'source');
  rmSync(target, { recursive: true, force: true });
  writeFiles(target, files);
  return runImport({
    source: kind === 'zendesk' ? zendesk : markdown,
    target,
    out: join(folder, 'out'),
    locales: undefined,
    categories: [],
    mapFile: undefined,
    isDryRun,
    mayDownload: true,
    api: createApiClient({ maxFile: 1000 }),
    onProgress: () => undefined,
  });
}

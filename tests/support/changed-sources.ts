import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { checkArticles } from '../../src/check/check-articles.ts';
import { createApiClient } from '../../src/import/api-client.ts';
import type { ImportOutcome } from '../../src/import/run-import.ts';
import { runImport } from '../../src/import/run-import.ts';
import { markdown } from '../../src/import/sources/markdown/markdown.ts';
import { zendesk } from '../../src/import/sources/zendesk.ts';
import { filesBelow } from '../../src/lib/files-below.ts';
import { temporaryFolder } from './run-command.ts';
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

/** The articles folder that `importFiles` writes below a folder. */
export function importedInto(folder: string) {
  const out = join(folder, 'out');
  const read = (path: string) => readFileSync(join(out, path), 'utf8');
  const articles = () => filesBelow(out).filter((path) => /^[a-z]+\/[a-z].*\.md$/.test(path));
  return {
    out,
    read,
    articles,
    edit: (path: string, change: (text: string) => string) =>
      writeFileSync(join(out, path), change(read(path))),
    /** Every article as `path: title`. */
    titles: () =>
      articles().map((path) => `${path}: ${/^title: "?(.*?)"?$/m.exec(read(path))?.[1]}`),
    /** Errors of the check as `rule path`. */
    errors: () =>
      checkArticles(out, '2026-01-01')
        .problems.filter(({ severity }) => severity === 'error')
        .map(({ path, rule }) => `${rule} ${path.replace(/^.*\/out\//, '')}`),
  };
}

/** A folder to import into, and the articles folder in it. */
export type ImportFolder = {
  readonly folder: ReturnType<typeof temporaryFolder>;
  readonly here: ReturnType<typeof importedInto>;
};

/** Gives each test of a file an import folder of its own. */
export function useImportFolders(assign: (made: ImportFolder) => void): void {
  let folder: ImportFolder['folder'];
  beforeEach(() => {
    folder = temporaryFolder();
    assign({ folder, here: importedInto(folder.path) });
  });
  afterEach(() => folder.remove());
}

/** Returns what became of each article. */
export function outcomesOf({ results }: ImportOutcome): string[] {
  return results.map(({ outcome }) => outcome);
}

/** Returns a page of a Markdown folder. */
export function markdownPage(title: string, text = title): string {
  return `---\ntitle: ${title}\n---\n\nText: ${text}\n`;
}

/** Articles of two sections, two of them with the same title, and one that links to all others. */
export const faq: ZendeskArticle = { id: 900100, title: 'FAQ' };
export const setUp: ZendeskArticle = { id: 900200, title: 'Set up' };
export const otherFaq: ZendeskArticle = { id: 900300, title: 'FAQ', body: 'another' };
export const fees: ZendeskArticle = { id: 900400, title: 'Fees', section: 2 };
export const links: ZendeskArticle = {
  id: 900500,
  title: 'Links',
  body: [900100, 900200, 900300, 900400]
    .map((id) => `<a href="/hc/en-us/articles/${id}">${id}</a>`)
    .join(' '),
};

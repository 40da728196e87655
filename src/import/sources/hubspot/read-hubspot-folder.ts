import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../../lib/files-below.ts';
import { UserError } from '../../../lib/problem.ts';
import { readJsonFolder } from '../../read-json-folder.ts';
import { isObject, savedRecords } from '../../saved-records.ts';
import type { HubspotArticle, HubspotRow } from './hubspot-records.ts';
import { apiArticle, articleSchema, isPublishedState, pathKey } from './hubspot-records.ts';
import { readHubspotExport } from './read-hubspot-export.ts';
import type { SavedPage } from './saved-page.ts';
import { readSavedPage } from './saved-page.ts';

export type HubspotFolder = {
  /** From saved pages of the GraphQL collector. */
  readonly articles: readonly HubspotArticle[];
  /** From exports. */
  readonly rows: readonly HubspotRow[];
  /** The text of an article by its URL, from saved pages. */
  readonly pageOf: (url: string) => SavedPage | undefined;
};

/**
 * Reads a folder with any of these: saved JSON pages of the GraphQL collector, exports as CSV, and
 * HTML pages of the articles, each named like the end of its URL.
 * @throws UserError for a missing folder, and for a spreadsheet that is not CSV
 */
export function readHubspotFolder(folder: string): HubspotFolder {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UserError(`There is no folder ${folder}. Name the folder with the export.`);
  const files = filesBelow(folder);
  const ending = (pattern: RegExp) => files.filter((path) => pattern.test(path));
  const sheets = ending(/\.csv$/i);
  const [workbook] = ending(/\.xlsx?$/i);
  if (workbook !== undefined && sheets.length === 0)
    throw new UserError(`${join(folder, workbook)} is a workbook. Save it as CSV.`);
  const pages = ending(/\.json$/i).length > 0 ? readJsonFolder(folder) : [];
  return {
    articles: savedRecords(pages, articleSchema, itemsIn).map(apiArticle),
    rows: sheets.flatMap((path) => readHubspotExport(join(folder, path))),
    pageOf: pagesByUrl(folder, ending(/\.html?$/i)),
  };
}

/** Returns the articles of a page of the collector, or of a list that a tool saved. */
export function itemsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.filter((each) => isObject(each) && 'hs_id' in each);
  if (!isObject(value)) return [];
  if (Array.isArray(value['items'])) return itemsIn(value['items']);
  return ['data', 'KB', 'knowledge_article_collection'].flatMap((key) => itemsIn(value[key]));
}

/** Files as tools save them: `faq/fees.html`, `faq/fees/index.html`, or only `fees.html`. */
function pagesByUrl(folder: string, files: readonly string[]): HubspotFolder['pageOf'] {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const file of files) {
    const path = file.toLowerCase().replace(/(\/index)?\.html?$/, '');
    byPath.set(path, file);
    byName.set(path.slice(path.lastIndexOf('/') + 1), file);
  }
  return (url) => {
    const path = pathKey(url);
    const host = URL.canParse(url) ? new URL(url).host : '';
    const file =
      byPath.get(`${host}/${path}`) ??
      byPath.get(path) ??
      byName.get(path.slice(path.lastIndexOf('/') + 1));
    return file === undefined ? undefined : readSavedPage(readFileSync(join(folder, file), 'utf8'));
  };
}

/** Returns the article of a row; undefined when its text is nowhere. */
export function articleOfRow(
  row: HubspotRow,
  page: SavedPage | undefined,
): HubspotArticle | undefined {
  const html = row.html ?? page?.html;
  if (html === undefined) return undefined;
  return {
    id: pathKey(row.url),
    title: row.title ?? page?.title,
    url: row.url,
    path: pathKey(row.url),
    isPublished: isPublishedState(row.state),
    language: row.language ?? page?.language,
    description: row.description ?? page?.description,
    html,
    published: row.published ?? page?.published,
    updated: row.updated ?? page?.updated,
    views: row.views,
    categoryId: undefined,
    breadcrumbs: page?.breadcrumbs ?? new Map<string, string>(),
    exported: row.exported,
  };
}

import { readFileSync, statSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { UserError } from '../../../lib/problem.ts';
import type { HubspotRow } from './hubspot-records.ts';
import { languageCode } from './hubspot-records.ts';

/** Columns of the export, by the words that HubSpot has used for them. */
const COLUMNS = {
  title: ['title', 'article title', 'name', 'article name'],
  url: ['url', 'article url', 'public url', 'page url', 'link', 'old url', 'live url'],
  state: ['status', 'state', 'article status', 'publish status'],
  archived: ['archived', 'is archived'],
  category: ['category', 'hs category', 'category name', 'article category'],
  subcategory: ['subcategory', 'hs subcategory', 'sub category', 'subcategory name'],
  language: ['language', 'article language', 'locale'],
  description: ['meta description', 'description', 'subtitle', 'summary'],
  html: ['article body', 'body', 'html', 'content'],
  published: ['published', 'publish date', 'published at', 'first published', 'date published'],
  created: ['created', 'create date', 'created at', 'date created'],
  updated: ['updated', 'updated at', 'last updated', 'last modified', 'last modified date'],
  views: ['views', 'article views', 'total views', 'page views'],
} as const;

type Column = keyof typeof COLUMNS;

/**
 * Returns the rows of an export that HubSpot made.
 * @throws UserError when the file is not valid CSV, or has no column of URLs
 */
export function readHubspotExport(file: string): HubspotRow[] {
  const [head = [], ...lines] = csvIn(file);
  const names = head.map((name) =>
    name
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, ' ')
      .trim(),
  );
  const at = (column: Column) =>
    COLUMNS[column].map((name) => names.indexOf(name)).find((index) => index >= 0) ?? -1;
  if (at('url') < 0)
    throw new UserError(
      `${file} has no column of URLs. Its columns are: ${head.join(', ')}. ` +
        'Name the column with the URLs of the articles "URL".',
    );
  const { mtime } = statSync(file);
  return lines
    .map((line) => rowOf((column) => line[at(column)]?.trim() || undefined, mtime))
    .filter((row) => row !== undefined);
}

function rowOf(
  get: (column: Column) => string | undefined,
  exported: Date,
): HubspotRow | undefined {
  const url = get('url');
  if (url === undefined) return undefined;
  const views = Number(get('views')?.replaceAll(/[,.\s]/g, '') ?? Number.NaN);
  return {
    url,
    title: get('title'),
    state: get('state'),
    isArchived: /^(1|true|yes)$/i.test(get('archived') ?? ''),
    category: get('category'),
    subcategory: get('subcategory'),
    language: languageCode(get('language') ?? ''),
    description: get('description'),
    html: get('html'),
    published: dateIn(get('published') ?? get('created')),
    updated: dateIn(get('updated')),
    views: Number.isSafeInteger(views) ? views : undefined,
    exported,
  };
}

function csvIn(file: string): string[][] {
  try {
    return parse(readFileSync(file), {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${file} is not valid CSV: ${reason}. Export it again as CSV.`);
  }
}

/** A date of a spreadsheet: ISO, or milliseconds since 1970. Others are too uncertain to use. */
function dateIn(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const date = /^\d{11,}$/.test(text) ? new Date(Number(text)) : isoDate(text);
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}

/** `2026-03-01`, also with a time; without a time zone, it is in UTC. */
function isoDate(text: string): Date | undefined {
  const [, day, time = '00:00', zone = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i.exec(
      text,
    ) ?? [];
  return day === undefined ? undefined : new Date(`${day}T${time}${zone.replace(/UTC/i, 'Z')}`);
}

import { countedNote, daysOf, distinctUrls, titleOf } from '../../source-fields.ts';
import type { ImportedArticle, ImportedGroup } from '../../imported-article.ts';
import { localeOf } from '../../locale-of.ts';
import type { ImportedCenter } from '../source.ts';
import type { HubspotArticle, HubspotRow } from './hubspot-records.ts';
import { pathKey } from './hubspot-records.ts';
import type { HubspotFolder } from './read-hubspot-folder.ts';
import { articleOfRow } from './read-hubspot-folder.ts';

/**
 * Returns articles of the API, of an export with saved pages, or of both in the shape that the
 * writer knows. The export gives categories their names, which the API does not.
 */
export function hubspotCenter(
  { articles, rows, pageOf }: HubspotFolder,
  locales: readonly string[] | undefined,
): ImportedCenter {
  const wanted = locales && new Set(locales.map(localeOf));
  const defaultLocale = localeOf(locales?.[0] ?? 'en');
  const rowsByPath = new Map(rows.map((row) => [pathKey(row.url), row]));
  const rowOf = ({ url, path }: HubspotArticle) => rowsByPath.get(pathKey(url ?? path ?? ''));
  const known = new Set(articles.map(({ url, path }) => pathKey(url ?? path ?? '')));
  const alone = rows.filter((row) => !known.has(pathKey(row.url)) && !row.isArchived);
  const fromRows = alone.map((row) => articleOfRow(row, pageOf(row.url)));
  const found = [...articles, ...fromRows.filter((each) => each !== undefined)];
  const current = found.filter((each) => !rowOf(each)?.isArchived);
  return {
    articles: current
      .map((each) => articleOf(each, rowOf(each), defaultLocale))
      .filter(({ locale }) => !wanted || wanted.has(locale)),
    defaultLocale,
    notes: [
      ...countedNote('Archived articles, which stayed behind', archivedIn(rows)),
      ...countedNote(
        'Articles of the export without a saved page',
        fromRows.filter((each) => each === undefined).length,
        'Save each page as <end of its URL>.html.',
      ),
      ...countedNote(
        'Articles without a date of publication',
        current.filter(({ published, updated }) => !published && !updated).length,
        'They carry the day of the export.',
      ),
      ...(rows.length === 0 && articles.length > 0 ? [NO_EXPORT] : []),
    ],
  };
}

const NO_EXPORT =
  'HubSpot gives categories only as numbers here. Name a folder with the export as CSV, too, and ' +
  'they get their names.';

function archivedIn(rows: readonly HubspotRow[]): number {
  return rows.filter(({ isArchived }) => isArchived).length;
}

function articleOf(
  each: HubspotArticle,
  row: HubspotRow | undefined,
  defaultLocale: string,
): ImportedArticle {
  const url = each.url ?? (each.path && `/${each.path.replace(/^\/+/, '')}`);
  return {
    id: each.id,
    // The id of a row is its path, which several hosts can have.
    fullId: each.id === pathKey(url ?? '') ? URL.parse(url ?? '')?.host : undefined,
    locale: each.language ? localeOf(each.language) : defaultLocale,
    title: titleOf(each.title, each.id),
    body: { html: each.html },
    description: each.description?.trim(),
    // HubSpot publishes an article again after an edit: `published` can be the later of the two.
    ...daysOf(each.published ?? each.updated ?? each.exported, each.updated),
    hidden: each.isPublished ? undefined : 'draft',
    groups: groupsOf(each, row),
    keywords: [],
    views: each.views ?? row?.views,
    slug: slugOf(each),
    oldUrls: distinctUrls([url]),
    attachments: [],
    related: [],
  };
}

/** The end of the URL, without a number that an earlier tool put in front of the words. */
function slugOf({ url, path }: HubspotArticle): string | undefined {
  const last =
    pathKey(url ?? path ?? '')
      .split('/')
      .at(-1) ?? '';
  return last.replace(/^\d{5,}-(?=.)/, '') || undefined;
}

function groupsOf(
  { categoryId, breadcrumbs, url }: HubspotArticle,
  row: HubspotRow | undefined,
): ImportedGroup[] {
  const names = [row?.category, row?.subcategory].filter((name) => name !== undefined);
  if (names.length === 0 && categoryId)
    return [{ id: categoryId, name: `Category ${categoryId}`, order: 0, oldUrls: [] }];
  return names.map((name, index) => ({
    // Two categories can have subcategories of the same name.
    id: names.slice(0, index + 1).join(' / '),
    name,
    order: 0,
    oldUrls: categoryUrls(breadcrumbs.get(name), url),
  }));
}

/** The page of a category, if the breadcrumbs link to one of the same host. */
function categoryUrls(link: string | undefined, article = ''): string[] {
  const from = URL.parse(article);
  const to = link === undefined || !from ? null : URL.parse(link, from);
  return from && to && to.host === from.host && to.pathname !== from.pathname && to.hash === ''
    ? [to.origin + to.pathname]
    : [];
}

import { z } from 'zod';
import { forEachConcurrently } from '../../../lib/for-each-concurrently.ts';
import { UserError } from '../../../lib/problem.ts';
import { basicAuth } from '../../api-settings.ts';
import { pagesOf, withQuery } from '../../pages-of.ts';
import type { SavedJson } from '../../read-json-folder.ts';
import { readJsonFolder } from '../../read-json-folder.ts';
import { listIn, readRecords } from '../../read-records.ts';
import { isObject, savedRecords } from '../../saved-records.ts';
import type { SourceOptions } from '../source.ts';
import type { HelpscoutArticle, HelpscoutRecords } from './helpscout-records.ts';
import {
  articleSchema,
  categorySchema,
  collectionSchema,
  redirectSchema,
  siteSchema,
} from './helpscout-records.ts';

/** Requests for single articles at a time. */
const AT_ONCE = 4;

/**
 * Returns the records in saved JSON: pages of lists, and single articles, which have the text.
 * @throws UserError when no article among them has its text
 */
export function readHelpscoutFolder(folder: string): HelpscoutRecords {
  const pages = readJsonFolder(folder);
  const saved = <Schema extends z.ZodType>(schema: Schema, list: string, one: string) =>
    savedRecords(pages, schema, (value) => [
      ...itemsIn(value, list),
      ...(isObject(value) && isObject(value[one]) ? [value[one]] : []),
    ]);
  const articles = withText(saved(articleSchema, 'articles', 'article'));
  if (articles.length === 0) throw new UserError(noTexts(folder, pages));
  return {
    articles,
    collections: saved(collectionSchema, 'collections', 'collection'),
    categories: saved(categorySchema, 'categories', 'category'),
    redirects: saved(redirectSchema, 'redirects', 'redirect'),
  };
}

function noTexts(folder: string, pages: readonly SavedJson[]): string {
  const hasList = pages.some(({ value }) => itemsIn(value, 'articles').length > 0);
  const found = hasList ? 'only lists, which have no texts' : 'no articles';
  return `${folder} contains ${found}. Save /v1/articles/<id> of every article there.`;
}

/** Lists come as `{ articles: { page, pages, items } }`. */
function itemsIn(value: unknown, list: string): unknown[] {
  return isObject(value) ? listIn(value[list], 'items') : [];
}

/** An article of a list and the same one saved alone are one. Only the latter has the text. */
function withText(articles: readonly HelpscoutArticle[]): HelpscoutArticle[] {
  const byId = new Map<string, HelpscoutArticle>();
  for (const each of articles)
    if (typeof each.text === 'string' || !byId.has(each.id))
      byId.set(each.id, { ...byId.get(each.id), ...each });
  return [...byId.values()].filter(({ text }) => typeof text === 'string');
}

/**
 * Requests all records that a key may read.
 * @param root base URL of the API, with its version
 * @param host only the site on this host; undefined for all sites
 * @throws UserError when there are no articles, or the key is refused
 */
export async function fetchHelpscout(
  root: string,
  key: string,
  host: string | undefined,
  { api, onProgress }: SourceOptions,
): Promise<HelpscoutRecords> {
  // The key is the user. The password may be anything.
  const headers = basicAuth(key, 'X');
  const get = <Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    list: string,
    optional = false,
  ) =>
    pagesOf({
      api,
      first: withQuery(`${root}/${path}`, { page: 1, pageSize: 100 }),
      request: { headers, optional },
      read: (value, page) => readRecords(schema, itemsIn(value, list), page),
      next: ({ value }, page) => nextPage(isObject(value) ? value[list] : undefined, page),
    });
  const sites = (await get(siteSchema, 'sites', 'sites')).filter(
    ({ subDomain, cname }) =>
      host === undefined || host === cname || host === `${subDomain}.helpscoutdocs.com`,
  );
  if (sites.length === 0) throw new UserError(noSite(host));
  const ids = new Set(sites.map(({ id }) => id));
  const collections = (await get(collectionSchema, 'collections', 'collections')).filter(
    ({ siteId }) => !siteId || ids.has(siteId),
  );
  const records = {
    collections,
    categories: [] as z.output<typeof categorySchema>[],
    articles: [] as HelpscoutArticle[],
    redirects: [] as z.output<typeof redirectSchema>[],
  };
  for (const id of ids)
    records.redirects.push(
      ...(await get(redirectSchema, `redirects/site/${id}`, 'redirects', true)),
    );
  for (const { id } of collections) {
    const categories = await get(categorySchema, `collections/${id}/categories`, 'categories');
    records.categories.push(...categories);
    const listed = await get(articleSchema, `collections/${id}/articles`, 'articles');
    await forEachConcurrently(listed, AT_ONCE, async ({ id: article, status }) => {
      // An article that was never published has its text in the draft.
      const url = `${root}/articles/${article}${status === 'published' ? '' : '?draft=true'}`;
      const single = await api.json(url, { headers });
      if (isObject(single?.value))
        records.articles.push(...readRecords(articleSchema, [single.value['article']], url));
      onProgress(records.articles.length);
    });
  }
  if (records.articles.length === 0)
    throw new UserError('The Help Scout site has no articles that HELPSCOUT_KEY may read.');
  return records;
}

function noSite(host: string | undefined): string {
  return host === undefined
    ? 'HELPSCOUT_KEY may read no Docs site. Use a Docs API key, from Your profile > API keys.'
    : `HELPSCOUT_KEY may read no Docs site on ${host}. Check the URL.`;
}

const paging = z.looseObject({ page: z.number(), pages: z.number() });

function nextPage(list: unknown, current: string): string | undefined {
  const { data } = paging.safeParse(list);
  return data && data.page < data.pages ? withQuery(current, { page: data.page + 1 }) : undefined;
}

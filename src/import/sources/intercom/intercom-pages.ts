import { z } from 'zod';
import { forEachConcurrently } from '../../../lib/for-each-concurrently.ts';
import { UserError } from '../../../lib/problem.ts';
import type { ApiRequest } from '../../api-client.ts';
import { pagesOf, withQuery } from '../../pages-of.ts';
import { readJsonFolder } from '../../read-json-folder.ts';
import { listIn, readRecords } from '../../read-records.ts';
import { isObject, savedRecords } from '../../saved-records.ts';
import type { SourceOptions } from '../source.ts';
import type { IntercomArticle, IntercomRecords } from './intercom-records.ts';
import {
  articleSchema,
  collectionSchema,
  helpCenterSchema,
  redirectSchema,
} from './intercom-records.ts';

/** Records a page. All versions of the API allow it. */
const PER_PAGE = 50;
/** Requests for single articles at a time. */
const AT_ONCE = 4;

/**
 * Returns the records in saved JSON: pages of lists, and single articles, which have statistics.
 * @throws UserError when there are no articles among them
 */
export function readIntercomFolder(folder: string): IntercomRecords {
  const pages = readJsonFolder(folder);
  const saved = <Schema extends z.ZodType>(schema: Schema, type: string) =>
    savedRecords(pages, schema, (value) =>
      recordsIn(value).filter((each) => typeOf(each) === type),
    );
  const articles = merged(saved(articleSchema, 'article'));
  if (articles.length === 0)
    throw new UserError(
      `${folder} contains no articles. Save the pages of https://api.intercom.io/articles there.`,
    );
  return {
    articles,
    collections: saved(collectionSchema, 'collection'),
    redirects: saved(redirectSchema, 'help_center_redirect'),
    internal: saved(z.unknown(), 'internal_article').length,
  };
}

function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const list = listIn(value, 'data');
  return list.length > 0 ? list : [value];
}

/** The type of a record; from its fields when a tool left it out. */
function typeOf(record: unknown): string {
  if (!isObject(record)) return '';
  if (typeof record['type'] === 'string') return record['type'];
  if ('from_url' in record) return 'help_center_redirect';
  return 'body' in record ? 'article' : 'collection';
}

/** An article of a list and the same one saved alone are one: only the latter has statistics. */
function merged(articles: readonly IntercomArticle[]): IntercomArticle[] {
  const byId = new Map<string, IntercomArticle>();
  for (const each of articles) {
    const statistics = each.statistics ?? byId.get(each.id)?.statistics;
    byId.set(each.id, { ...byId.get(each.id), ...each, statistics });
  }
  return [...byId.values()];
}

/**
 * Requests all records of a workspace, except internal articles.
 * @param root base URL of the API
 * @throws UserError when it has no articles or refuses the token
 */
export async function fetchIntercom(
  root: string,
  token: string,
  { api, onProgress }: SourceOptions,
): Promise<IntercomRecords> {
  const headers = { authorization: `Bearer ${token}`, 'intercom-version': '2.16' };
  const get = <Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    request: ApiRequest = { headers },
  ) =>
    pagesOf({
      api,
      first: `${root}/${path}?page=1&per_page=${PER_PAGE}`,
      request,
      read: (value, page) => readRecords(schema, listIn(value, 'data'), page),
      next: ({ value }, page) => nextPage(value, page),
    });
  const list = await get(articleSchema, 'articles');
  if (list.length === 0)
    throw new UserError(
      'The Intercom workspace has no articles that the token may read. Check INTERCOM_TOKEN.',
    );
  const collections = await get(collectionSchema, 'help_center/collections');
  // Redirects are newer than articles, and need a scope of their own.
  const optional = { headers, optional: true };
  const centers = await get(helpCenterSchema, 'help_center/help_centers', optional);
  const redirects = [];
  for (const { id } of centers)
    redirects.push(
      ...(await get(redirectSchema, `help_center/help_centers/${id}/redirects`, optional)),
    );
  const articles = new Map(list.map((each) => [each.id, each]));
  let read = 0;
  await forEachConcurrently(articles.values(), AT_ONCE, async ({ id }) => {
    const url = `${root}/articles/${id}`;
    const single = await api.json(url, { headers });
    const [full] = single ? readRecords(articleSchema, [single.value], url) : [];
    if (full) articles.set(id, full);
    onProgress(++read);
  });
  return { articles: [...articles.values()], collections, redirects, internal: 0 };
}

const paging = z.looseObject({
  pages: z.looseObject({
    page: z.number().nullish(),
    total_pages: z.number().nullish(),
    next: z.union([z.string(), z.looseObject({ starting_after: z.string().nullish() })]).nullish(),
  }),
});

/** By version, `pages.next` is a URL, holds a cursor, or is missing beside the number of pages. */
function nextPage(value: unknown, current: string): string | undefined {
  const { data } = paging.safeParse(value);
  const { next, page, total_pages } = data?.pages ?? {};
  if (typeof next === 'string') return next;
  const { href } = new URL(current);
  if (next?.starting_after) {
    const [bare = href] = href.split('?');
    return withQuery(bare, { per_page: PER_PAGE, starting_after: next.starting_after });
  }
  return page && total_pages && page < total_pages
    ? withQuery(href, { page: page + 1 })
    : undefined;
}

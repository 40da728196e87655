import { z } from 'zod';
import { forEachConcurrently } from '../../../lib/for-each-concurrently.ts';
import { UserError } from '../../../lib/problem.ts';
import type { ApiClient, ApiRequest } from '../../api-client.ts';
import { basicAuth, settingOf } from '../../api-settings.ts';
import { localeOf } from '../../locale-of.ts';
import { pagesOf, withQuery } from '../../pages-of.ts';
import { field } from '../../record-fields.ts';
import { readJsonFolder } from '../../read-json-folder.ts';
import { listIn, readRecords } from '../../read-records.ts';
import { savedRecords, under } from '../../saved-records.ts';
import type { SourceOptions } from '../source.ts';
import type { ZendeskRecords } from './zendesk-records.ts';
import {
  articleSchema,
  attachmentSchema,
  groupSchema,
  redirectSchema,
  translationSchema,
} from './zendesk-records.ts';

/** Requests for attachments at a time. Zendesk allows 200 a minute for each key. */
const AT_ONCE = 4;

const paging = z.looseObject({
  next_page: z.string().nullish(),
  links: z.looseObject({ next: z.string().nullish() }).nullish(),
});

const cursor = z.looseObject({
  meta: z.looseObject({ has_more: z.boolean().nullish(), after_cursor: z.string().nullish() }),
});

const localesSchema = z.looseObject({
  locales: field.words,
  default_locale: z.string().nullish(),
});

/**
 * Returns the records in saved JSON pages.
 * @throws UserError when there are no articles among them
 */
export function readZendeskFolder(folder: string): ZendeskRecords {
  const pages = readJsonFolder(folder);
  const records = {
    articles: savedRecords(pages, articleSchema, under('articles', 'article')),
    sections: savedRecords(pages, groupSchema, under('sections', 'section')),
    categories: savedRecords(pages, groupSchema, under('categories', 'category')),
    translations: savedRecords(pages, translationSchema, under('translations', 'translation')),
    attachments: savedRecords(
      pages,
      attachmentSchema,
      under('article_attachments', 'article_attachment'),
    ),
    redirects: savedRecords(pages, redirectSchema, under('records', 'redirect_rule')),
  };
  if (records.articles.length === 0)
    throw new UserError(
      `${folder} contains no articles. Save the pages of ` +
        '/api/v2/help_center/<locale>/articles.json there.',
    );
  return records;
}

/**
 * Requests all records from a help center.
 * @throws UserError when it has no articles or refuses the key
 */
export async function fetchZendesk(
  url: URL,
  { api, locales, onProgress }: SourceOptions,
): Promise<ZendeskRecords> {
  const headers = zendeskAuth();
  const root = `${url.origin}/api/v2/help_center`;
  const get = <Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    key: string,
    optional = false,
  ) =>
    pagesOf({
      api,
      first: `${root}/${path}.json?per_page=100`,
      request: { headers, optional },
      read: (value, page) => readRecords(schema, listIn(value, key), page),
      next: ({ value }) => {
        const { data } = paging.safeParse(value);
        return data?.next_page ?? data?.links?.next;
      },
    });
  const known = await api.json(`${root}/locales.json`, { headers, optional: true });
  const { data } = localesSchema.safeParse(known?.value);
  const records: ZendeskRecords = {
    articles: [],
    sections: [],
    categories: [],
    translations: [],
    attachments: [],
    redirects: [],
    defaultLocale: data?.default_locale ?? undefined,
  };
  for (const locale of wantedLocales(data?.locales ?? [], locales)) {
    records.categories.push(...(await get(groupSchema, `${locale}/categories`, 'categories')));
    records.sections.push(...(await get(groupSchema, `${locale}/sections`, 'sections')));
    records.articles.push(...(await get(articleSchema, `${locale}/articles`, 'articles')));
    onProgress(records.articles.length);
  }
  if (records.articles.length === 0) throw new UserError(noArticles(url, headers));
  records.redirects.push(...(await redirectRules(url, headers, api)));
  const ids = new Set(records.articles.filter(({ body }) => body).map(({ id }) => id));
  await forEachConcurrently(ids, AT_ONCE, async (id) => {
    const path = `articles/${id}/attachments`;
    records.attachments.push(...(await get(attachmentSchema, path, 'article_attachments', true)));
  });
  return records;
}

/** Only administrators may read redirect rules. */
function redirectRules({ origin }: URL, headers: ApiRequest['headers'] & object, api: ApiClient) {
  const first = `${origin}/api/v2/guide/redirect_rules?page%5Bsize%5D=100`;
  if (Object.keys(headers).length === 0) return [];
  return pagesOf({
    api,
    first,
    request: { headers, optional: true },
    read: (value, page) => readRecords(redirectSchema, listIn(value, 'records'), page),
    next: ({ value }) => {
      const { has_more, after_cursor } = cursor.safeParse(value).data?.meta ?? {};
      return has_more && after_cursor ? withQuery(first, { 'page[after]': after_cursor }) : null;
    },
  });
}

/** Zendesk writes `en-us` where this site writes `en`. */
function wantedLocales(
  known: readonly string[],
  wanted: readonly string[] | undefined,
): readonly string[] {
  const lower = known.map((locale) => locale.toLowerCase());
  if (wanted === undefined) return lower.length > 0 ? lower : ['en-us'];
  return wanted.flatMap((locale) => {
    const same = lower.filter((each) => localeOf(each) === localeOf(locale));
    return same.length > 0 ? same : [locale.toLowerCase()];
  });
}

function noArticles({ origin }: URL, headers: Readonly<Record<string, string>>): string {
  return Object.keys(headers).length > 0
    ? `${origin} has no articles. Check the URL and --locale.`
    : `${origin} has no public articles. Check the URL and --locale, or set ZENDESK_EMAIL and ` +
        'ZENDESK_TOKEN to read restricted ones.';
}

/**
 * Returns the headers with the key in the environment; none without a key.
 * @throws UserError when the key has no email address
 */
export function zendeskAuth(): Readonly<Record<string, string>> {
  const token = settingOf('ZENDESK_TOKEN');
  if (token === undefined) return {};
  const email = settingOf('ZENDESK_EMAIL');
  if (email === undefined)
    throw new UserError('ZENDESK_TOKEN needs ZENDESK_EMAIL, the email address of its agent.');
  return basicAuth(`${email}/token`, token);
}

import { z } from 'zod';
import { dayOf } from '../../domain/calendar-day.ts';
import { forEachConcurrently } from '../../lib/for-each-concurrently.ts';
import { UserError } from '../../lib/problem.ts';
import type { ApiClient } from '../api-client.ts';
import type { ImportedArticle, ImportedFile, ImportedGroup } from '../imported-article.ts';
import { readJsonFolder } from '../read-json-folder.ts';
import { listIn, readRecords } from '../read-records.ts';
import { localeOf } from '../locale-of.ts';
import type { Source, SourceOptions } from './source.ts';

const id = z.union([z.number(), z.string()]).transform(String);
const group = z.looseObject({
  id,
  locale: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  position: z.number().nullish(),
  html_url: z.string().nullish(),
  category_id: id.nullish(),
  parent_section_id: id.nullish(),
});
const article = z.looseObject({
  id,
  locale: z.string(),
  source_locale: z.string().nullish(),
  title: z.string(),
  body: z.string().nullish(),
  html_url: z.string(),
  draft: z.boolean().nullish(),
  section_id: id.nullish(),
  created_at: z.string(),
  updated_at: z.string(),
  edited_at: z.string().nullish(),
  user_segment_id: id.nullish(),
  label_names: z.array(z.string()).nullish(),
});
const translation = z.looseObject({
  source_id: id,
  source_type: z.string(),
  locale: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  draft: z.boolean().nullish(),
  hidden: z.boolean().nullish(),
  html_url: z.string().nullish(),
  created_at: z.string(),
  updated_at: z.string(),
});
const attachment = z.looseObject({
  article_id: id,
  file_name: z.string(),
  content_url: z.string(),
  inline: z.boolean().nullish(),
});

type Saved = {
  readonly articles: z.output<typeof article>[];
  readonly sections: z.output<typeof group>[];
  readonly categories: z.output<typeof group>[];
  readonly translations: z.output<typeof translation>[];
  readonly attachments: z.output<typeof attachment>[];
};

/** Requests for attachments at a time. Zendesk allows 200 a minute for each key. */
const AT_ONCE = 4;

/**
 * Zendesk Guide: live from its public host, with `ZENDESK_EMAIL` and `ZENDESK_TOKEN` also drafts and
 * restricted articles, or from saved JSON pages.
 * https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/
 */
export const zendesk: Source = {
  name: 'zendesk',
  takes: '<URL of the help center, or folder of saved JSON pages>',
  async read(target, options) {
    if (target === undefined)
      throw new UserError(
        'Name the help center, for example `npm run import -- zendesk https://support.example.com`.',
      );
    const isUrl = /^https?:\/\//.test(target);
    const saved = isUrl ? await fetchAll(new URL(target), options) : readFolder(target);
    return centerOf(saved, options.locales);
  },
};

function readFolder(folder: string): Saved {
  const pages = readJsonFolder(folder);
  const all = <Schema extends z.ZodType>(schema: Schema, list: string, single: string) =>
    pages.flatMap(({ path, value }) =>
      readRecords(
        schema,
        [...listIn(value, list), ...listIn({ one: [oneIn(value, single)].flat() }, 'one')],
        path,
      ),
    );
  const saved = {
    articles: all(article, 'articles', 'article'),
    sections: all(group, 'sections', 'section'),
    categories: all(group, 'categories', 'category'),
    translations: all(translation, 'translations', 'translation'),
    attachments: all(attachment, 'article_attachments', 'article_attachment'),
  };
  if (saved.articles.length === 0)
    throw new UserError(
      `${folder} contains no articles. Save the pages of ` +
        '/api/v2/help_center/<locale>/articles.json there.',
    );
  return saved;
}

function oneIn(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value
    ? [(value as Readonly<Record<string, unknown>>)[key]]
    : [];
}

async function fetchAll(url: URL, { api, locales, onProgress }: SourceOptions): Promise<Saved> {
  const headers = authorization();
  const root = `${url.origin}/api/v2/help_center`;
  const wanted = locales ?? (await localesOf(api, root, headers));
  const saved: Saved = {
    articles: [],
    sections: [],
    categories: [],
    translations: [],
    attachments: [],
  };
  for (const locale of wanted) {
    const at = `${root}/${locale.toLowerCase()}`;
    const get = <Schema extends z.ZodType>(schema: Schema, name: string, key: string) =>
      pagesOf(api, `${at}/${name}.json?per_page=100`, key, headers, (records, page) =>
        readRecords(schema, records, page),
      );
    saved.categories.push(...(await get(group, 'categories', 'categories')));
    saved.sections.push(...(await get(group, 'sections', 'sections')));
    saved.articles.push(...(await get(article, 'articles', 'articles')));
    onProgress(saved.articles.length);
  }
  const ids = new Set(saved.articles.filter(({ body }) => body).map((each) => each.id));
  await forEachConcurrently(ids, AT_ONCE, async (each) => {
    const page = `${root}/articles/${each}/attachments.json?per_page=100`;
    const found = await pagesOf(api, page, 'article_attachments', headers, (records, from) =>
      readRecords(attachment, records, from),
    );
    saved.attachments.push(...found);
  });
  return saved;
}

/** Follows `next_page` and `links.next`, the two forms of paging. */
async function pagesOf<Item>(
  api: ApiClient,
  first: string,
  key: string,
  headers: Readonly<Record<string, string>>,
  read: (records: unknown[], page: string) => Item[],
): Promise<Item[]> {
  const items: Item[] = [];
  const next = z.looseObject({
    next_page: z.string().nullish(),
    links: z.looseObject({ next: z.string().nullish() }).nullish(),
  });
  const visited = new Set<string>();
  for (let page: string | undefined = first; page !== undefined && !visited.has(page);) {
    visited.add(page);
    const answer = await api.json(page, { headers });
    if (answer === undefined) break;
    items.push(...read(listIn(answer.value, key), page));
    const { data } = next.safeParse(answer.value);
    page = data?.next_page ?? data?.links?.next ?? undefined;
  }
  return items;
}

async function localesOf(
  api: ApiClient,
  root: string,
  headers: Readonly<Record<string, string>>,
): Promise<string[]> {
  const answer = await api.json(`${root}/locales.json`, { headers });
  const list = listIn(answer?.value, 'locales').map(String);
  return list.length > 0 ? list : ['en-us'];
}

function authorization(): Readonly<Record<string, string>> {
  const { ZENDESK_EMAIL: email, ZENDESK_TOKEN: token } = process.env;
  if (token === undefined || token === '') return {};
  if (email === undefined || email === '')
    throw new UserError('ZENDESK_TOKEN needs ZENDESK_EMAIL, the address of the agent it is for.');
  return { authorization: `Basic ${Buffer.from(`${email}/token:${token}`).toString('base64')}` };
}

function centerOf(saved: Saved, locales: readonly string[] | undefined) {
  const wanted = locales && new Set(locales.map((locale) => localeOf(locale)));
  const base = new Map(saved.articles.map((each) => [each.id, each]));
  const versions = new Map<string, ImportedArticle>();
  const add = (each: z.output<typeof article>) => {
    const locale = localeOf(each.locale);
    if (wanted && !wanted.has(locale)) return;
    versions.set(`${locale}/${each.id}`, articleOf(each, saved));
  };
  for (const each of saved.articles) add(each);
  for (const { source_id, source_type, locale, hidden, ...version } of saved.translations) {
    const original = base.get(source_id);
    if (!original || source_type !== 'Article' || versions.has(`${localeOf(locale)}/${source_id}`))
      continue;
    const path = new URL(original.html_url).pathname.replace(`/${original.locale}/`, `/${locale}/`);
    add({
      ...original,
      ...version,
      locale,
      edited_at: version.updated_at,
      draft: (version.draft ?? false) || (hidden ?? false),
      html_url: version.html_url ?? new URL(path, original.html_url).href,
    });
  }
  const first = saved.articles.find(({ source_locale }) => source_locale)?.source_locale;
  return {
    articles: [...versions.values()],
    defaultLocale: localeOf(first ?? saved.articles[0]?.locale ?? 'en'),
    notes: saved.sections.length === 0 ? [NO_SECTIONS] : [],
  };
}

const NO_SECTIONS =
  'The source has no sections, so all articles are in one. Save sections.json and ' +
  'categories.json too.';

function articleOf(each: z.output<typeof article>, saved: Saved): ImportedArticle {
  const published = dayOf(new Date(each.created_at));
  // `updated_at` also moves with votes and labels. Only `edited_at` is the date of the text.
  const edited = dayOf(new Date(each.edited_at ?? each.updated_at));
  const isRestricted = each.user_segment_id !== null && each.user_segment_id !== undefined;
  const hidden = each.draft ? 'draft' : isRestricted ? 'restricted' : undefined;
  return {
    id: each.id,
    locale: localeOf(each.locale),
    title: each.title.trim(),
    body: { html: each.body ?? '' },
    published,
    updated: edited < published ? published : edited,
    hidden,
    groups: groupsOf(each, saved),
    keywords: each.label_names ?? [],
    oldUrls: [each.html_url, each.html_url.replace(/(\/articles\/\d+)[^/]*$/, '$1')],
    attachments: saved.attachments
      .filter(({ article_id, inline }) => article_id === each.id && !inline)
      .map(({ file_name, content_url }): ImportedFile => ({ url: content_url, name: file_name })),
    related: [],
  };
}

/** The category, then the sections from the widest to the narrowest. */
function groupsOf(each: z.output<typeof article>, saved: Saved): ImportedGroup[] {
  const inLocale = (list: Saved['sections'], wanted: string) =>
    list.find((one) => one.id === wanted && one.locale === each.locale) ??
    list.find((one) => one.id === wanted);
  const sections: Saved['sections'] = [];
  let section = inLocale(saved.sections, each.section_id ?? '');
  while (section && !sections.includes(section)) {
    sections.unshift(section);
    section = inLocale(saved.sections, section.parent_section_id ?? '');
  }
  const category = inLocale(saved.categories, sections[0]?.category_id ?? '');
  return [...(category ? [category] : []), ...sections].map((one) => ({
    id: one.id,
    name: one.name,
    description: one.description ?? undefined,
    order: one.position ?? 0,
    oldUrls: one.html_url
      ? [one.html_url, one.html_url.replace(/(\/(?:sections|categories)\/\d+)[^/]*$/, '$1')]
      : [],
  }));
}

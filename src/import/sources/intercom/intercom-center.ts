import { countedNote, daysOf, distinctUrls, titleOf, withAncestors } from '../../source-fields.ts';
import type { ImportedArticle, ImportedGroup } from '../../imported-article.ts';
import { localeOf } from '../../locale-of.ts';
import type { ImportedCenter } from '../source.ts';
import type {
  IntercomArticle,
  IntercomCollection,
  IntercomContent,
  IntercomRecords,
} from './intercom-records.ts';

/** Audiences that include people who are not signed in. */
const PUBLIC = new Set(['everyone', 'all_visitors', 'all_visitors_and_leads']);

/** Returns records of the API in the shape that the writer knows. */
export function intercomCenter(
  records: IntercomRecords,
  locales: readonly string[] | undefined,
): ImportedCenter {
  const { articles, collections } = records;
  const wanted = locales && new Set(locales.map(localeOf));
  // A workspace with one language does not name it.
  const defaultLocale = localeOf(
    articles.find(({ default_locale }) => default_locale)?.default_locale ?? locales?.[0] ?? 'en',
  );
  const byId = new Map(collections.map((each) => [each.id, each]));
  return {
    articles: articles.flatMap((each) =>
      versionsOf(each, defaultLocale)
        .filter(({ locale }) => !wanted || wanted.has(locale))
        .map(({ locale, content }) => {
          const article = articleOf(each, locale, content, byId);
          const moved = (type: string, id: string) =>
            redirectsTo(type, id, locale, records, defaultLocale);
          return {
            ...article,
            oldUrls: distinctUrls([...article.oldUrls, ...moved('article', each.id)]),
            groups: article.groups.map((group) => ({
              ...group,
              oldUrls: distinctUrls([...group.oldUrls, ...moved('collection', group.id)]),
            })),
          };
        }),
    ),
    defaultLocale,
    notes: notesOf(records),
  };
}

type Version = { readonly locale: string; readonly content: IntercomContent };

function versionsOf(each: IntercomArticle, defaultLocale: string): Version[] {
  const own = localeOf(each.default_locale ?? defaultLocale);
  const versions = new Map<string, Version>([[own, { locale: own, content: each }]]);
  for (const { code, content } of each.translated_content)
    versions.set(localeOf(code), { locale: localeOf(code), content: withDates(content, each) });
  return [...versions.values()];
}

function withDates(content: IntercomContent, each: IntercomArticle): IntercomContent {
  return {
    ...content,
    created_at: content.created_at ?? each.created_at,
    updated_at: content.updated_at ?? each.updated_at,
  };
}

function articleOf(
  each: IntercomArticle,
  locale: string,
  content: IntercomContent,
  collections: ReadonlyMap<string, IntercomCollection>,
): ImportedArticle {
  const updated = content.updated_at ?? new Date();
  const isPublic = PUBLIC.has(each.help_center_audience ?? 'everyone');
  return {
    id: each.id,
    locale,
    title: titleOf(content.title, each.id),
    body: { html: content.body ?? '' },
    description: content.description?.trim() || undefined,
    ...daysOf(content.created_at ?? updated, updated),
    hidden: hiddenBy(content, isPublic),
    groups: groupsOf(parentsOf(each)[0], locale, collections),
    keywords: (each.tags?.tags ?? []).map(({ name }) => name),
    views: each.statistics?.views ?? undefined,
    oldUrls: distinctUrls([content.url, content.url && withoutTitle(content.url)]),
    attachments: [],
    related: [],
  };
}

function hiddenBy({ state }: IntercomContent, isPublic: boolean): ImportedArticle['hidden'] {
  if (state !== 'published') return 'draft';
  return isPublic ? undefined : 'restricted';
}

/** A redirect leads to one language, by default that of the help center. */
function redirectsTo(
  type: string,
  id: string,
  locale: string,
  { redirects }: IntercomRecords,
  defaultLocale: string,
): string[] {
  return redirects
    .filter(
      (each) =>
        each.target_type === type &&
        each.target_id === id &&
        localeOf(each.locale ?? defaultLocale) === locale,
    )
    .map(({ from_url }) => from_url);
}

/** Older versions of the API name one parent only. */
function parentsOf({ parent_ids, parent_id }: IntercomArticle): readonly string[] {
  if (parent_ids && parent_ids.length > 0) return parent_ids;
  return parent_id ? [parent_id] : [];
}

/** Intercom looks only at the number. */
function withoutTitle(url: string): string {
  return url.replace(/(\/(?:articles|collections)\/\d+)[^/]*$/, '$1');
}

function groupsOf(
  id: string | undefined,
  locale: string,
  collections: ReadonlyMap<string, IntercomCollection>,
): ImportedGroup[] {
  const path = withAncestors(collections.get(id ?? ''), ({ parent_id }) =>
    collections.get(parent_id ?? ''),
  );
  return path.map((each) => {
    const translation = each.translated_content.find(({ code }) => localeOf(code) === locale);
    const texts = translation?.content;
    return {
      id: each.id,
      name: texts?.name || each.name || `Collection ${each.id}`,
      description: texts?.description || each.description || undefined,
      order: each.order ?? 0,
      oldUrls: distinctUrls(
        translation && each.url
          ? [urlInLocale(each.url, translation.code)]
          : [each.url, each.url && withoutTitle(each.url)],
      ),
    };
  });
}

/** Only the URL in the default language is said. Titles differ, numbers do not. */
function urlInLocale(url: string, code: string): string {
  return withoutTitle(url).replace(/\/[^/]+(?=\/collections\/)/, `/${code}`);
}

function notesOf({ articles, collections, internal }: IntercomRecords): string[] {
  const parents = articles.map(parentsOf);
  const several = parents.filter(({ length }) => length > 1).length;
  const none = parents.filter(({ length }) => length === 0).length;
  const unsaid = articles.filter((each) => each.help_center_audience === undefined).length;
  const hasViews = articles.some(({ statistics }) => statistics);
  return [
    ...countedNote('Articles in several collections', several, 'Each came into the first one.'),
    ...countedNote('Articles outside every collection', none),
    ...countedNote('Articles that do not say who may see them', unsaid, NO_AUDIENCE),
    ...countedNote('Internal articles, which stayed behind', internal),
    ...(collections.length === 0 ? [NO_COLLECTIONS] : []),
    ...(hasViews ? [] : [NO_VIEWS]),
  ];
}

const NO_AUDIENCE =
  'They are for everyone here. Save them with the header `Intercom-Version: 2.16` and their ' +
  'audience comes along.';

const NO_COLLECTIONS =
  'The source has no collections, so all articles are in one section. Save the pages of ' +
  '/help_center/collections too.';

const NO_VIEWS =
  'The source has no view counts. Intercom gives them with single articles only: save ' +
  '/articles/<id> too.';

import { countedNote, daysOf, distinctUrls, titleOf } from '../../source-fields.ts';
import type { ImportedArticle, ImportedGroup } from '../../imported-article.ts';
import { localeOf } from '../../locale-of.ts';
import type { ImportedCenter } from '../source.ts';
import type {
  HelpscoutArticle,
  HelpscoutCategory,
  HelpscoutCollection,
  HelpscoutRecords,
} from './helpscout-records.ts';

/**
 * Returns records of the API in the shape that the writer knows. Help Scout has no languages: all
 * articles get the first of the wanted locales.
 */
export function helpscoutCenter(
  records: HelpscoutRecords,
  locales: readonly string[] | undefined,
): ImportedCenter {
  const locale = localeOf(locales?.[0] ?? 'en');
  const collections = new Map(records.collections.map((each) => [each.id, each]));
  const categories = new Map(records.categories.map((each) => [each.id, each]));
  const { moved, redirects } = redirectsOf(records);
  return {
    articles: records.articles.map((each) => {
      const article = articleOf(each, locale, collections, categories);
      const withMoved = <Page extends { readonly id: string; readonly oldUrls: readonly string[] }>(
        page: Page,
      ): Page => ({
        ...page,
        oldUrls: distinctUrls([...page.oldUrls, ...(moved.get(page.id) ?? [])]),
      });
      return { ...withMoved(article), groups: article.groups.map(withMoved) };
    }),
    defaultLocale: locale,
    redirects,
    notes: notesOf(records),
  };
}

function articleOf(
  each: HelpscoutArticle,
  locale: string,
  collections: ReadonlyMap<string, HelpscoutCollection>,
  categories: ReadonlyMap<string, HelpscoutCategory>,
): ImportedArticle {
  const collection = collections.get(each.collectionId ?? '');
  const category = (each.categories ?? [])
    .map((id) => categories.get(id))
    .find((found) => found !== undefined);
  return {
    id: each.id,
    locale,
    title: titleOf(each.name, each.id),
    body: { html: each.text ?? '' },
    ...daysOf(each.createdAt, each.lastPublishedAt ?? each.updatedAt),
    hidden: hiddenBy(each, collection),
    groups: [
      ...(collection ? [groupOf(collection, 'collection')] : []),
      ...(category ? [groupOf(category, 'category')] : []),
    ],
    keywords: each.keywords,
    views: each.viewCount ?? undefined,
    oldUrls: urlsOf(each, 'article'),
    attachments: [],
    related: each.related ?? [],
  };
}

/** A collection that is missing may be a private one: nobody should see its articles by mistake. */
function hiddenBy(
  { status }: HelpscoutArticle,
  collection: HelpscoutCollection | undefined,
): ImportedArticle['hidden'] {
  if (status !== 'published') return 'draft';
  return collection?.visibility === 'public' ? undefined : 'restricted';
}

function groupOf(each: HelpscoutCollection | HelpscoutCategory, kind: string): ImportedGroup {
  return {
    id: each.id,
    name: each.name,
    description: each.description || undefined,
    order: each.order ?? 0,
    oldUrls: urlsOf(each, kind),
  };
}

type Addressed = Pick<HelpscoutArticle, 'number' | 'slug' | 'publicUrl'>;

/** Help Scout looks only at the number: `/article/12-any-words`. */
function urlsOf({ number, slug, publicUrl }: Addressed, kind: string): string[] {
  const short = number && `/${kind}/${number}`;
  return distinctUrls([publicUrl, short && slug ? `${short}-${slug}` : '', short ? short : '']);
}

/** Old paths by the id of their page, and the redirects that name only a URL. */
function redirectsOf({ redirects, articles, categories, collections }: HelpscoutRecords) {
  const ids = new Set([...articles, ...categories, ...collections].map(({ id }) => id));
  const isKnown = ({ documentId }: (typeof redirects)[number]) => ids.has(documentId ?? '');
  const byId = Map.groupBy(redirects.filter(isKnown), ({ documentId }) => documentId ?? '');
  return {
    moved: new Map([...byId].map(([id, list]) => [id, list.map((each) => each.urlMapping)])),
    redirects: redirects
      .filter((each) => !isKnown(each))
      .map(({ urlMapping, redirect }) => ({ from: urlMapping, to: redirect ?? '/' })),
  };
}

function notesOf({ articles, collections }: HelpscoutRecords): string[] {
  const known = new Set(collections.map(({ id }) => id));
  const homeless = articles.filter(({ collectionId }) => !known.has(collectionId ?? '')).length;
  const several = articles.filter(({ categories }) => (categories?.length ?? 0) > 1).length;
  return [
    ...countedNote('Articles that became drafts', homeless, NO_COLLECTION),
    ...countedNote('Articles in several categories', several, 'Each came into the first one.'),
  ];
}

const NO_COLLECTION =
  'The source does not say whether their collection is public. Save the pages of ' +
  '/v1/collections too.';

import { countedNote, daysOf, distinctUrls, titleOf, withAncestors } from '../../source-fields.ts';
import type { ImportedArticle, ImportedFile, ImportedGroup } from '../../imported-article.ts';
import { localeOf } from '../../locale-of.ts';
import type { ImportedCenter } from '../source.ts';
import type { ZendeskArticle, ZendeskGroup, ZendeskRecords } from './zendesk-records.ts';

const NO_SECTIONS =
  'The source has no sections, so all articles are in one. Save sections.json and ' +
  'categories.json too.';

/** Returns records of the API in the shape that the writer knows. */
export function zendeskCenter(
  records: ZendeskRecords,
  locales: readonly string[] | undefined,
): ImportedCenter {
  const wanted = locales && new Set(locales.map(localeOf));
  const known = lookupsOf(records);
  const originals = new Map(records.articles.map((each) => [each.id, each]));
  const versions = new Map<string, ImportedArticle>();
  const keyOf = (locale: string, id: string) => `${localeOf(locale)}/${id}`;
  const add = (each: ZendeskArticle) => {
    if (wanted && !wanted.has(localeOf(each.locale))) return;
    versions.set(keyOf(each.locale, each.id), articleOf(each, known));
  };
  for (const each of records.articles) add(each);
  for (const { source_id, source_type, hidden, ...version } of records.translations) {
    const original = originals.get(source_id);
    if (!original || source_type !== 'Article') continue;
    if (!versions.has(keyOf(version.locale, source_id)))
      add({
        ...original,
        ...version,
        id: source_id,
        edited_at: version.updated_at,
        draft: (version.draft ?? false) || (hidden ?? false),
        html_url: version.html_url ?? urlInLocale(original, version.locale),
      });
  }
  return {
    articles: [...versions.values()],
    defaultLocale: localeOf(records.defaultLocale ?? sourceLocaleOf(records.articles)),
    redirects: records.redirects.map(({ redirect_from, redirect_to }) => ({
      from: redirect_from,
      to: redirect_to,
    })),
    notes: records.sections.length === 0 ? [NO_SECTIONS] : notesOf(versions.values()),
  };
}

function notesOf(articles: Iterable<ImportedArticle>): string[] {
  const alone = [...articles].filter(({ groups }) => groups.length === 0).length;
  return countedNote('Articles whose section the key may not read', alone);
}

/** The locale that most articles were written in. */
function sourceLocaleOf(articles: readonly ZendeskArticle[]): string {
  const counts = new Map<string, number>();
  for (const { source_locale, locale } of articles) {
    const written = source_locale ?? locale;
    counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'en';
}

function urlInLocale({ html_url, locale }: ZendeskArticle, other: string): string {
  const { origin, pathname } = new URL(html_url);
  return `${origin}${pathname.replace(`/${locale}/`, `/${other}/`)}`;
}

/** Groups by id and by locale and id; attachments by article. */
type Lookups = {
  readonly sections: ReadonlyMap<string, ZendeskGroup>;
  readonly categories: ReadonlyMap<string, ZendeskGroup>;
  readonly attachments: ReadonlyMap<string, readonly ImportedFile[]>;
};

function lookupsOf({ sections, categories, attachments }: ZendeskRecords): Lookups {
  const listed = attachments.filter(({ inline }) => !inline);
  const files = Map.groupBy(listed, ({ article_id }) => article_id);
  return {
    sections: byLocale(sections),
    categories: byLocale(categories),
    attachments: new Map(
      [...files].map(([id, list]) => [
        id,
        list.map(({ content_url, file_name }) => ({ url: content_url, name: file_name })),
      ]),
    ),
  };
}

function byLocale(groups: readonly ZendeskGroup[]): ReadonlyMap<string, ZendeskGroup> {
  return new Map([
    ...groups.map((each) => [each.id, each] as const).toReversed(),
    ...groups.map((each) => [`${each.locale}/${each.id}`, each] as const),
  ]);
}

function articleOf(each: ZendeskArticle, known: Lookups): ImportedArticle {
  const segments = [each.user_segment_id, ...(each.user_segment_ids ?? [])];
  const isRestricted = segments.some((segment) => segment !== null && segment !== undefined);
  const restricted = isRestricted ? 'restricted' : undefined;
  return {
    id: each.id,
    locale: localeOf(each.locale),
    title: titleOf(each.title, each.id),
    body: { html: each.body ?? '' },
    // `updated_at` also moves with votes and labels. Only `edited_at` is the date of the text.
    ...daysOf(each.created_at, each.edited_at ?? each.updated_at),
    hidden: each.draft ? 'draft' : restricted,
    groups: groupsOf(each, known),
    keywords: each.label_names,
    oldUrls: distinctUrls([each.html_url, withoutTitle(each.html_url)]),
    attachments: known.attachments.get(each.id) ?? [],
    related: [],
  };
}

/** Zendesk looks only at the number. The words after it are those of some earlier title. */
function withoutTitle(url: string): string {
  return url.replace(/(\/(?:articles|sections|categories)\/\d+)[^/]*$/, '$1');
}

/** The category, then the sections from the widest to the narrowest. */
function groupsOf({ locale, section_id }: ZendeskArticle, known: Lookups): ImportedGroup[] {
  const find = (groups: Lookups['sections'], id: string | null | undefined) =>
    groups.get(`${locale}/${id ?? ''}`) ?? groups.get(id ?? '');
  const sections = withAncestors(find(known.sections, section_id), (section) =>
    find(known.sections, section.parent_section_id),
  );
  const category = find(known.categories, sections[0]?.category_id);
  return [...(category ? [category] : []), ...sections].map((group) => ({
    id: group.id,
    name: group.name,
    description: group.description || undefined,
    order: group.position ?? 0,
    oldUrls: distinctUrls([group.html_url, group.html_url && withoutTitle(group.html_url)]),
  }));
}

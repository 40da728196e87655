import { countedNote, daysOf, distinctUrls, titleOf, withAncestors } from '../../source-fields.ts';
import type { ImportedArticle, ImportedGroup } from '../../imported-article.ts';
import { localeOf } from '../../locale-of.ts';
import type { ImportedCenter } from '../source.ts';
import type {
  FreshdeskArticle,
  FreshdeskCategory,
  FreshdeskFolder,
  FreshdeskLanguage,
  FreshdeskRecords,
} from './freshdesk-records.ts';

/** Status of an article that is published. */
const PUBLISHED = 2;
/** Visibility of a folder that everybody sees. */
const EVERYBODY = 1;
/** Names of the types of articles. */
const KINDS: Readonly<Record<number, string>> = { 1: 'permanent', 2: 'workaround' };

/** Returns records of the API in the shape that the writer knows. */
export function freshdeskCenter(
  { languages, origin }: FreshdeskRecords,
  locales: readonly string[] | undefined,
): ImportedCenter {
  const wanted = locales && new Set(locales.map(localeOf));
  const unnamed = localeOf(locales?.[0] ?? 'en');
  const inLocale = languages.map((language) => ({
    ...language,
    locale: language.code === undefined ? unnamed : localeOf(language.code),
  }));
  const [primary] = inLocale;
  return {
    articles: inLocale
      .filter(({ locale }) => !wanted || wanted.has(locale))
      .flatMap((language) => articlesOf(language, language.locale, origin)),
    defaultLocale: primary?.locale ?? unnamed,
    notes: notesOf(languages),
  };
}

type Lookups = {
  /** Lists come in the order in which the help center shows them. */
  readonly orders: ReadonlyMap<string, number>;
  readonly categories: ReadonlyMap<string, FreshdeskCategory>;
  readonly folders: ReadonlyMap<string, FreshdeskFolder>;
};

function articlesOf(
  { articles, categories, folders, code }: FreshdeskLanguage,
  locale: string,
  origin = '',
): ImportedArticle[] {
  const known = {
    orders: new Map([...categories, ...folders].map(({ id }, index) => [id, index])),
    categories: new Map(categories.map((each) => [each.id, each])),
    folders: new Map(folders.map((each) => [each.id, each])),
  };
  return articles.map((each): ImportedArticle => {
    const path = pathOf(each, known);
    return {
      id: each.id,
      locale,
      title: titleOf(each.title, each.id),
      body: { html: each.description ?? '' },
      description: each.seo_data?.meta_description?.trim() || undefined,
      ...daysOf(each.created_at, each.updated_at),
      hidden: hiddenBy(each, path),
      groups: groupsOf(each, path, known, (id, type) => groupUrls(id, type, code, origin)),
      kind: KINDS[each.type ?? 0],
      keywords: keywordsOf(each),
      views: each.hits ?? undefined,
      oldUrls: urlsOf(each, code, origin),
      attachments: each.attachments.map(({ name, attachment_url }) => ({
        name,
        url: attachment_url,
      })),
      related: [],
    };
  });
}

function pathOf({ folder_id }: FreshdeskArticle, { folders }: Lookups): FreshdeskFolder[] {
  return withAncestors(folders.get(folder_id ?? ''), ({ parent_folder_id }) =>
    folders.get(parent_folder_id ?? ''),
  );
}

/** A folder that is missing may be one for agents: nobody should see its articles by mistake. */
function hiddenBy(
  { status }: FreshdeskArticle,
  path: readonly FreshdeskFolder[],
): ImportedArticle['hidden'] {
  if (status !== PUBLISHED) return 'draft';
  const isPublic = path.length > 0 && path.every(({ visibility }) => visibility === EVERYBODY);
  return isPublic ? undefined : 'restricted';
}

/** The category, then the folders from the widest to the narrowest. */
function groupsOf(
  { category_id, hierarchy }: FreshdeskArticle,
  path: readonly FreshdeskFolder[],
  { categories, orders }: Lookups,
  urlsOfGroup: (id: string, type: string) => string[],
): ImportedGroup[] {
  // Without saved folders, the article itself names them.
  if (path.length === 0)
    return hierarchy.map(({ type, data }) => ({
      id: data.id,
      name: data.name || `Folder ${data.id}`,
      order: 0,
      oldUrls: urlsOfGroup(data.id, type ?? 'folder'),
    }));
  const category = categories.get(path[0]?.category_id ?? category_id ?? '');
  const groupOf = (each: FreshdeskCategory | FreshdeskFolder, type: string) => ({
    id: each.id,
    name: each.name,
    description: each.description || undefined,
    order: each.position ?? orders.get(each.id) ?? 0,
    oldUrls: urlsOfGroup(each.id, type),
  });
  return [
    ...(category ? [groupOf(category, 'category')] : []),
    ...path.map((folder) => groupOf(folder, 'folder')),
  ];
}

function groupUrls(id: string, type: string, code: string | undefined, origin: string): string[] {
  const kind = type === 'category' ? '' : 'folders/';
  return prefixesOf(code).map((prefix) => `${origin}${prefix}/support/solutions/${kind}${id}`);
}

/** Freshdesk shows the language in URLs, and answers without it. */
function prefixesOf(code: string | undefined): string[] {
  return [...(code === undefined ? [] : [`/${code}`]), ''];
}

/** Freshdesk looks only at the number. The first URL is the one that it shows. */
function urlsOf({ id, title }: FreshdeskArticle, code: string | undefined, origin: string) {
  const words = (title ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const name = `${id}-${words}`.replace(/-+$/, '');
  const paths = prefixesOf(code).flatMap((prefix) =>
    [name, id].map((last) => `${prefix}/support/solutions/articles/${last}`),
  );
  return distinctUrls(paths.map((path) => `${origin}${path}`));
}

function keywordsOf({ tags, seo_data }: FreshdeskArticle): string[] {
  const seo = [seo_data?.meta_keywords ?? []].flat().flatMap((words) => words.split(','));
  return [...new Set([...tags, ...seo.map((word) => word.trim()).filter((word) => word !== '')])];
}

function notesOf(languages: readonly FreshdeskLanguage[]): string[] {
  const articles = languages.flatMap((language) =>
    language.articles.map((each) => ({ each, folders: language.folders })),
  );
  const homeless = languages.flatMap(({ articles: list, folders }) => {
    const known = new Set(folders.map(({ id }) => id));
    return list.filter(({ folder_id }) => !known.has(folder_id ?? ''));
  });
  const cloud = articles.filter(({ each }) => (each.cloud_files?.length ?? 0) > 0).length;
  return [
    ...countedNote('Articles that became drafts', homeless.length, NO_FOLDER),
    ...countedNote('Articles with files in a cloud storage, which stayed there', cloud),
  ];
}

const NO_FOLDER =
  'The source does not say who may see their folder. Save the pages of ' +
  '/api/v2/solutions/categories/<id>/folders too.';

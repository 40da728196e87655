import { relative } from 'node:path';
import type { z } from 'zod';
import { UserError } from '../../../lib/problem.ts';
import { localeOf } from '../../locale-of.ts';
import { readJsonFolder } from '../../read-json-folder.ts';
import { isObject, savedRecords } from '../../saved-records.ts';
import type { FreshdeskArticle, FreshdeskRecords } from './freshdesk-records.ts';
import { articleSchema, categorySchema, folderSchema, languageOf } from './freshdesk-records.ts';
import { groupsInLanguage, namesIn } from './groups-in-language.ts';

/**
 * Returns the records in saved JSON: pages, which are bare lists, and single records. Their fields
 * say what they are. The default language comes first: the first one asked for, or the one with
 * the most articles.
 * @throws UserError when there are no articles among them
 */
export function readFreshdeskFolder(
  folder: string,
  locales: readonly string[] | undefined,
): FreshdeskRecords {
  const pages = readJsonFolder(folder);
  const saved = <Schema extends z.ZodType>(schema: Schema, kind: string) =>
    pages.flatMap((page) =>
      savedRecords([page], schema, (value) =>
        [value].flat().filter((each) => kindOf(each) === kind),
      ).map((record) => ({ record, file: relative(folder, page.path) })),
    );
  const articles = merged(saved(articleSchema, 'article').map(({ record }) => record));
  if (articles.length === 0)
    throw new UserError(
      `${folder} contains no articles. Save the pages of ` +
        '/api/v2/solutions/folders/<id>/articles there.',
    );
  const categories = saved(categorySchema, 'category');
  const folders = saved(folderSchema, 'folder').map(({ record, file }) => ({
    record: { ...record, category_id: record.category_id ?? categoryOf(record.hierarchy) },
    file,
  }));
  const byLanguage = inOrder(Map.groupBy(articles, languageOf), locales?.[0]);
  const codes = byLanguage.flatMap(([code]) => code ?? []);
  const levels = [
    ...articles.map((each) => ({ hierarchy: each.hierarchy, code: languageOf(each) })),
    ...folders.map(({ record }) => ({ hierarchy: record.hierarchy, code: undefined })),
  ];
  const categoryName = namesIn('category', levels);
  const folderName = namesIn('folder', levels);
  return {
    languages: byLanguage.map(([code, list]) => ({
      code,
      categories: groupsInLanguage(categories, code, codes, categoryName),
      folders: groupsInLanguage(folders, code, codes, folderName),
      articles: list,
    })),
    origin: undefined,
  };
}

type ByLanguage = (readonly [code: string | undefined, articles: readonly FreshdeskArticle[]])[];

function inOrder(
  languages: ReadonlyMap<string | undefined, readonly FreshdeskArticle[]>,
  wanted: string | undefined,
): ByLanguage {
  const first = wanted === undefined ? undefined : localeOf(wanted);
  const isFirst = (code: string | undefined) => code !== undefined && localeOf(code) === first;
  return [...languages].toSorted(
    ([a = '', listA], [b = '', listB]) =>
      Number(isFirst(b)) - Number(isFirst(a)) || listB.length - listA.length || (a < b ? -1 : 1),
  );
}

/**
 * An article of a list and the same one saved alone are one: the one edited last, with the fields
 * that only the other has. Either may lack its language.
 */
function merged(articles: readonly FreshdeskArticle[]): FreshdeskArticle[] {
  const languages = new Map(
    articles.flatMap((each) => {
      const language = languageOf(each);
      return language === undefined ? [] : [[each.id, language]];
    }),
  );
  const byKey = new Map<string, FreshdeskArticle>();
  for (const each of articles) {
    const language = languageOf(each) ?? languages.get(each.id);
    const key = `${language ?? ''} ${each.id}`;
    const before = byKey.get(key) ?? each;
    const isNewer = editedAt(each) >= editedAt(before);
    const [older, newer] = isNewer ? [before, each] : [each, before];
    byKey.set(key, { ...older, ...withoutGaps(newer), language });
  }
  return [...byKey.values()];
}

function editedAt({ created_at, updated_at }: FreshdeskArticle): Date {
  return updated_at ?? created_at;
}

function withoutGaps(article: FreshdeskArticle): FreshdeskArticle {
  const isGap = (value: unknown) =>
    value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    Object.entries(article).filter(([, value]) => !isGap(value)),
  ) as FreshdeskArticle;
}

function kindOf(record: unknown): string {
  if (!isObject(record) || !('id' in record)) return '';
  if ('title' in record) return 'article';
  if (!('name' in record)) return '';
  return 'visibility' in record || 'parent_folder_id' in record ? 'folder' : 'category';
}

function categoryOf(hierarchy: FreshdeskArticle['hierarchy']): string | undefined {
  return hierarchy.find(({ type }) => type === 'category')?.data.id;
}

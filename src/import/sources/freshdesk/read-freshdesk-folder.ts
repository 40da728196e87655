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
  const articles = saved(articleSchema, 'article').map(({ record }) => record);
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

function kindOf(record: unknown): string {
  if (!isObject(record) || !('id' in record)) return '';
  if ('title' in record) return 'article';
  if (!('name' in record)) return '';
  return 'visibility' in record || 'parent_folder_id' in record ? 'folder' : 'category';
}

function categoryOf(hierarchy: FreshdeskArticle['hierarchy']): string | undefined {
  return hierarchy.find(({ type }) => type === 'category')?.data.id;
}

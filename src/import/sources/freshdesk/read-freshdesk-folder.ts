import type { z } from 'zod';
import { UserError } from '../../../lib/problem.ts';
import { readJsonFolder } from '../../read-json-folder.ts';
import { isObject, savedRecords } from '../../saved-records.ts';
import type { FreshdeskArticle, FreshdeskRecords } from './freshdesk-records.ts';
import { articleSchema, categorySchema, folderSchema, languageOf } from './freshdesk-records.ts';

/**
 * Returns the records in saved JSON: pages, which are bare lists, and single records. Their fields
 * say what they are.
 * @throws UserError when there are no articles among them
 */
export function readFreshdeskFolder(folder: string): FreshdeskRecords {
  const pages = readJsonFolder(folder);
  const saved = <Schema extends z.ZodType>(schema: Schema, kind: string) =>
    savedRecords(pages, schema, (value) => [value].flat().filter((each) => kindOf(each) === kind));
  const articles = merged(saved(articleSchema, 'article'));
  if (articles.length === 0)
    throw new UserError(
      `${folder} contains no articles. Save the pages of ` +
        '/api/v2/solutions/folders/<id>/articles there.',
    );
  const categories = saved(categorySchema, 'category');
  const folders = saved(folderSchema, 'folder').map((each) => ({
    ...each,
    category_id: each.category_id ?? categoryOf(each.hierarchy),
  }));
  const byLanguage = Map.groupBy(articles, languageOf);
  return {
    languages: [...byLanguage].map(([code, list]) => ({
      code,
      categories,
      folders,
      articles: list,
    })),
    origin: undefined,
  };
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

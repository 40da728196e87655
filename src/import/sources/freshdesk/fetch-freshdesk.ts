import { z } from 'zod';
import { UserError } from '../../../lib/problem.ts';
import type { ApiRequest } from '../../api-client.ts';
import { basicAuth } from '../../api-settings.ts';
import { localeOf } from '../../locale-of.ts';
import { pagesOf, withQuery } from '../../pages-of.ts';
import { field } from '../../record-fields.ts';
import { readRecords } from '../../read-records.ts';
import type { SourceOptions } from '../source.ts';
import type {
  FreshdeskArticle,
  FreshdeskCategory,
  FreshdeskFolder,
  FreshdeskLanguage,
  FreshdeskRecords,
} from './freshdesk-records.ts';
import { articleSchema, categorySchema, folderSchema, languageOf } from './freshdesk-records.ts';

/** Records a page, the most that Freshdesk allows. */
const PER_PAGE = 100;

const settingsSchema = z.looseObject({
  primary_language: z.string().nullish(),
  supported_languages: field.words,
});

/** Requests lists of one help center. */
type Reader = <Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  request?: ApiRequest,
) => Promise<z.output<Schema>[]>;

/**
 * Requests all records of a help center, in its primary language and in the others.
 * @throws UserError when it has no articles or refuses the key
 */
export async function fetchFreshdesk(
  url: URL,
  key: string,
  { api, locales, onProgress }: SourceOptions,
): Promise<FreshdeskRecords> {
  const headers = basicAuth(key, 'X');
  const root = `${url.origin}/api/v2`;
  const read: Reader = (schema, path, request = {}) =>
    pagesOf({
      api,
      first: withQuery(`${root}/solutions/${path}`, { page: 1, per_page: PER_PAGE }),
      request: { headers, ...request },
      read: (value, page) => readRecords(schema, Array.isArray(value) ? value : [], page),
      next: (answer, page, found) =>
        nextLink(answer.headers.get('link')) ?? (found === PER_PAGE ? pageAfter(page) : undefined),
    });
  // Only administrators may read the settings.
  const answer = await api.json(`${root}/settings/helpdesk`, { headers, optional: true });
  const { data } = settingsSchema.safeParse(answer?.value);
  const tree = await fetchTree(read);
  let found = 0;
  const articlesIn = async (language: string) => {
    const articles: FreshdeskArticle[] = [];
    for (const { id } of tree.folders) {
      const path = `folders/${id}/articles${language && `/${language}`}`;
      // A folder without a translation answers 404; a language that is off, 400.
      articles.push(...(await read(articleSchema, path, { optional: language !== '' })));
      onProgress(found + articles.length);
    }
    found += articles.length;
    return articles;
  };
  const own = await articlesIn('');
  const named = own.map(languageOf).find((code) => code !== undefined);
  const primary = data?.primary_language ?? named ?? locales?.[0];
  const languages: FreshdeskLanguage[] = [{ code: primary, ...tree, articles: own }];
  for (const code of otherLanguages(data?.supported_languages ?? [], primary, locales)) {
    const articles = await articlesIn(code);
    if (articles.length > 0)
      languages.push({ code, ...(await translatedTree(read, tree, code)), articles });
  }
  if (found === 0)
    throw new UserError(`${url.origin} has no solution articles that FRESHDESK_KEY may read.`);
  return { languages, origin: url.origin };
}

/** Languages beside the primary one; those asked for when the settings are not known. */
function otherLanguages(
  supported: readonly string[],
  primary: string | undefined,
  locales: readonly string[] | undefined,
): readonly string[] {
  const wanted = locales?.map(localeOf);
  const known = supported.filter((code) => !wanted || wanted.includes(localeOf(code)));
  const codes = supported.length > 0 ? known : (locales ?? []);
  return codes.filter((code) => primary === undefined || localeOf(code) !== localeOf(primary));
}

type Tree = {
  readonly categories: readonly FreshdeskCategory[];
  readonly folders: readonly FreshdeskFolder[];
};

async function fetchTree(read: Reader): Promise<Tree> {
  const categories = await read(categorySchema, 'categories');
  const folders = new Map<string, FreshdeskFolder>();
  for (const { id } of categories) {
    let level = (await read(folderSchema, `categories/${id}/folders`)).map((folder) => ({
      ...folder,
      category_id: id,
    }));
    while (level.length > 0) {
      const added = level.filter((folder) => !folders.has(folder.id));
      for (const folder of added) folders.set(folder.id, folder);
      level = [];
      for (const parent of added) {
        // Plans without subfolders answer 404.
        const below = await read(folderSchema, `folders/${parent.id}/subfolders`, {
          optional: true,
        });
        level.push(
          ...below.map((folder) => ({ ...folder, category_id: id, parent_folder_id: parent.id })),
        );
      }
    }
  }
  return { categories, folders: [...folders.values()] };
}

/** The same tree with the names of a language, as far as they are translated. */
async function translatedTree(read: Reader, tree: Tree, code: string): Promise<Tree> {
  const request = { optional: true };
  const categories = await read(categorySchema, `categories/${code}`, request);
  const names = new Map(categories.map((each) => [each.id, each]));
  const folderNames = new Map<string, FreshdeskFolder>();
  for (const { id } of tree.categories) {
    const folders = await read(folderSchema, `categories/${id}/folders/${code}`, request);
    for (const folder of folders) folderNames.set(folder.id, folder);
  }
  return {
    categories: tree.categories.map((each) => ({ ...each, ...textsOf(names.get(each.id)) })),
    folders: tree.folders.map((each) => ({ ...each, ...textsOf(folderNames.get(each.id)) })),
  };
}

function textsOf(group: FreshdeskCategory | FreshdeskFolder | undefined) {
  return group && { name: group.name, description: group.description };
}

/** Returns the URL of `<https://…>; rel="next"`. */
function nextLink(header: string | null): string | undefined {
  return /<([^>]+)>\s*;\s*rel="?next"?/i.exec(header ?? '')?.[1];
}

function pageAfter(page: string): string {
  return withQuery(page, { page: Number(new URL(page).searchParams.get('page')) + 1 });
}

import { join } from 'node:path';
import { articlePathOf } from './article-path.ts';
import type { ImportRecord } from './import-record.ts';
import type { ImportedArticle } from './imported-article.ts';
import { readFacts } from './read-here.ts';
import { countedNote } from './source-fields.ts';
import type { ImportedCenter } from './sources/source.ts';

type Entry = ImportRecord['articles'][string];

/**
 * Returns a help center in which no two articles of a locale share an id, and notes about those
 * that did. Pages of a folder stay apart: one keeps the id, the others get their path as well.
 * Records of an API with one id are one article, of which the one edited last stays.
 * @param known what earlier imports wrote: their articles keep their ids
 * @param out the articles folder
 */
export function distinctIds(
  center: ImportedCenter,
  known: ImportRecord['articles'],
  out: string,
): ImportedCenter {
  const isOf = (entry: Entry | undefined, article: ImportedArticle) => {
    if (entry === undefined || article.file === undefined) return false;
    if (entry.file !== undefined) return entry.file === article.file;
    // Releases up to 0.5.2 did not record the page, and wrote the next one over it.
    const place = articlePathOf(entry.path);
    return place !== undefined && readFacts(join(out, place.path)).title === article.title;
  };
  const { articles, replaced } = latestOf(center.articles);
  const ids = new Map<ImportedArticle, string>();
  for (const [id, list] of Map.groupBy(articles, (article) => article.id))
    for (const [article, own] of idsIn(id, list, known, isOf)) ids.set(article, own);
  const apart = articles.filter((article) => ids.get(article) !== article.id);
  return {
    ...center,
    articles: articles.map((article) => ({ ...article, id: ids.get(article) ?? article.id })),
    notes: [
      ...center.notes,
      ...countedNote(
        'Pages whose id another page has too',
        apart.length,
        `Each is an article of its own. ${exampleOf(apart)}`,
      ),
      ...countedNote(
        'Records of an article that another record has too',
        replaced.length,
        `The one edited last is imported. ${exampleOf(replaced)}`,
      ),
    ],
  };
}

function exampleOf([first]: readonly ImportedArticle[]): string {
  return first === undefined
    ? ''
    : `For example ${first.file ?? `“${first.title}” (${first.id})`}.`;
}

/** Leaves one of the articles that nothing tells apart. */
function latestOf(articles: readonly ImportedArticle[]): {
  readonly articles: readonly ImportedArticle[];
  readonly replaced: readonly ImportedArticle[];
} {
  const latest = new Map<string, ImportedArticle>();
  const keyOf = ({ locale, id, fullId, file }: ImportedArticle) =>
    JSON.stringify([locale, id, fullId, file]);
  for (const article of articles) {
    const before = latest.get(keyOf(article));
    if (before === undefined || before.updated <= article.updated)
      latest.set(keyOf(article), article);
  }
  const isLatest = (article: ImportedArticle) => latest.get(keyOf(article)) === article;
  return {
    articles: articles.filter(isLatest),
    replaced: articles.filter((article) => !isLatest(article)),
  };
}

/** Returns the ids of articles that have one id in the source. Translations share theirs. */
function idsIn(
  id: string,
  articles: readonly ImportedArticle[],
  known: ImportRecord['articles'],
  isOf: (entry: Entry | undefined, article: ImportedArticle) => boolean,
): ReadonlyMap<ImportedArticle, string> {
  const byFullId = Map.groupBy(articles, fullIdKey);
  const isUnique = (article: ImportedArticle) => byFullId.get(fullIdKey(article))?.length === 1;
  const keyOf = (article: ImportedArticle) =>
    (isUnique(article) ? article.fullId : article.file) ?? id;
  const pages = [...Map.groupBy(articles, keyOf)].map(([key, list]) => ({
    list,
    own: `${id}#${key}`,
  }));
  const holdsOwn = ({ list, own }: (typeof pages)[number]) =>
    list.some(({ locale }) => Object.hasOwn(known, `${locale}/${own}`));
  const holdsShared = ({ list }: (typeof pages)[number]) =>
    pages.length > 1 && list.some((article) => isOf(known[`${article.locale}/${id}`], article));

  const ids = new Map<ImportedArticle, string>();
  const taken = new Set<string>();
  const inOrder = [...pages.filter(holdsShared), ...pages.filter((page) => !holdsShared(page))];
  for (const page of inOrder) {
    const isFree = !holdsOwn(page) && page.list.every(({ locale }) => !taken.has(locale));
    for (const article of page.list) {
      ids.set(article, isFree ? id : page.own);
      if (isFree) taken.add(article.locale);
    }
  }
  return ids;
}

function fullIdKey({ locale, fullId }: ImportedArticle): string {
  return JSON.stringify([locale, fullId]);
}

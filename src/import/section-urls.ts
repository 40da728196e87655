import type { ImportedArticle, ImportedGroup } from './imported-article.ts';
import { ownPaths } from './redirects/own-paths.ts';

/** Old paths by locale. */
type PathsByLocale = Readonly<Record<string, readonly string[]>>;

/**
 * Returns the old paths of sections by their ids. Groups without articles of their own give theirs
 * to their first section.
 * @param articles in the order of the source
 */
export function sectionUrls(
  articles: readonly ImportedArticle[],
  idOf: (article: ImportedArticle) => string,
  defaultLocale: string,
): ReadonlyMap<string, PathsByLocale> {
  const sectionOf = new Map<string, string>();
  // A group that holds articles itself is a section. The others follow.
  for (const article of articles) remember(sectionOf, article.groups.at(-1), idOf(article));
  for (const article of articles)
    for (const group of article.groups) remember(sectionOf, group, idOf(article));

  const claims = articles.flatMap(({ locale, groups }) =>
    groups.flatMap(({ id, oldUrls }) =>
      oldUrls.map((url) => ({ owner: `${locale}/${sectionOf.get(id) ?? ''}`, locale, url })),
    ),
  );
  const urls = new Map<string, Record<string, readonly string[]>>();
  for (const [owner, paths] of ownPaths(claims, defaultLocale)) {
    const [locale = '', section = ''] = owner.split('/');
    urls.set(section, { ...urls.get(section), [locale]: paths });
  }
  return urls;
}

function remember(map: Map<string, string>, group: ImportedGroup | undefined, section: string) {
  if (group !== undefined && !map.has(group.id)) map.set(group.id, section);
}

import { isTooLong, pathKey, segmentsOf } from '../domain/old-path.ts';
import type { ImportedArticle, ImportedGroup } from './imported-article.ts';

/** Old paths by locale. */
type PathsByLocale = Readonly<Record<string, readonly string[]>>;

/**
 * Returns the old paths of sections by their ids. Groups without articles of their own give theirs
 * to their first section. Each path is in one place only, and every host can redirect from it.
 * @param articles in the order of the source
 */
export function sectionUrls(
  articles: readonly ImportedArticle[],
  idOf: (article: ImportedArticle) => string,
): ReadonlyMap<string, PathsByLocale> {
  const sectionOf = new Map<string, string>();
  // A group that holds articles itself is a section. The others follow.
  for (const article of articles) remember(sectionOf, article.groups.at(-1), idOf(article));
  for (const article of articles)
    for (const group of article.groups) remember(sectionOf, group, idOf(article));

  const taken = new Set<string>();
  const urls = new Map<string, Record<string, string[]>>();
  for (const { locale, groups } of articles) {
    for (const group of groups) {
      const section = sectionOf.get(group.id) ?? '';
      const byLocale = urls.get(section) ?? {};
      for (const url of group.oldUrls) {
        const path = URL.parse(url, 'https://source.invalid/')?.pathname ?? '';
        const key = pathKey(path);
        if (segmentsOf(path) === undefined || isTooLong(path) || taken.has(key)) continue;
        taken.add(key);
        (byLocale[locale] ??= []).push(path);
      }
      urls.set(section, byLocale);
    }
  }
  return urls;
}

function remember(map: Map<string, string>, group: ImportedGroup | undefined, section: string) {
  if (group !== undefined && !map.has(group.id)) map.set(group.id, section);
}

import { isSlug } from '../text/slug.ts';
import { articlePathOf } from './article-path.ts';
import { freeName, nameOf } from './free-name.ts';
import type { ImportedArticle, ImportedGroup } from './imported-article.ts';
import { recordKey } from './import-record.ts';
import type { Located } from './locate-articles.ts';

/** The section of articles without a group. */
const UNGROUPED: ImportedGroup = { id: '', name: 'General', order: 0, oldUrls: [] };

/** Returns the narrowest group of an article. */
export function deepest({ groups }: ImportedArticle): ImportedGroup {
  return groups.at(-1) ?? UNGROUPED;
}

/**
 * Returns the folder of each group by the group's id, in the order of the source. A group keeps the
 * folder that it has, also with another name.
 */
export function sectionFolders(
  articles: readonly ImportedArticle[],
  here: Pick<Located, 'articles' | 'sections'>,
): Map<string, string> {
  const inOrder = articles.toSorted((a, b) => compareOrder(a.groups, b.groups));
  const groups = new Map<string, { readonly own: string; readonly full: string }>();
  for (const article of inOrder) {
    const group = deepest(article);
    if (groups.has(group.id)) continue;
    const own = nameOf(group.name, `section-${group.id}`);
    const parent = article.groups.at(-2);
    const full = parent ? nameOf(`${parent.name} ${group.name}`, own) : own;
    groups.set(group.id, { own, full });
  }
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const give = (id: string, name: string) => {
    if (names.has(id) || taken.has(name)) return;
    names.set(id, name);
    taken.add(name);
  };
  for (const id of groups.keys()) {
    const folder = here.sections[id];
    if (folder !== undefined && isSlug(folder)) give(id, folder);
  }
  for (const [id, folder] of foldersInUse(inOrder, here)) give(id, folder);
  for (const [id, { own, full }] of groups)
    give(
      id,
      freeName(taken.has(own) ? full : own, (name) => !taken.has(name)),
    );
  return names;
}

/**
 * Returns the folders that hold articles of each group, those with most of them first: for groups
 * with a new id, and for records without sections.
 */
function foldersInUse(
  articles: readonly ImportedArticle[],
  { articles: recorded, sections }: Pick<Located, 'articles' | 'sections'>,
): (readonly [group: string, folder: string])[] {
  const own = new Set(Object.values(sections));
  const pairs = articles.flatMap((article) => {
    const section = articlePathOf(recorded[recordKey(article)]?.path ?? '')?.section;
    // The owner may have moved articles to folders that are no sections of the source.
    const isOwn = section !== undefined && (own.size === 0 || own.has(section));
    return isOwn ? [[deepest(article).id, section] as const] : [];
  });
  return [...Map.groupBy(pairs, (pair) => pair.join('\n')).values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap(([first]) => (first ? [first] : []));
}

/** Compares articles by the orders of their groups, from the widest. */
export function compareOrder(a: readonly ImportedGroup[], b: readonly ImportedGroup[]): number {
  for (const [index, group] of a.entries()) {
    const other = b[index];
    if (!other) return 1;
    const difference = group.order - other.order;
    if (difference !== 0) return difference;
    if (group.id !== other.id) return group.id < other.id ? -1 : 1;
  }
  return a.length - b.length;
}

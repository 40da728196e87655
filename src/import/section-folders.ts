import type { ArticlePath } from './article-path.ts';
import { freeName, nameOf } from './free-name.ts';
import type { ImportedArticle, ImportedGroup } from './imported-article.ts';

/** The section of articles without a group. */
const UNGROUPED: ImportedGroup = { id: '', name: 'General', order: 0, oldUrls: [] };

/** Returns the narrowest group of an article. */
export function deepest({ groups }: ImportedArticle): ImportedGroup {
  return groups.at(-1) ?? UNGROUPED;
}

/**
 * Returns the folder of each group by the group's id, in the order of the source.
 * @param placeOf where an article is already
 */
export function sectionFolders(
  articles: readonly ImportedArticle[],
  placeOf: (article: ImportedArticle) => ArticlePath | undefined,
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
  const names = keptSections(
    inOrder.flatMap((article) => {
      const section = placeOf(article)?.section;
      if (section === undefined) return [];
      const { id } = deepest(article);
      const { own, full } = groups.get(id) ?? {};
      return [{ group: id, section, isNamed: section === own || section === full }];
    }),
  );
  const taken = new Set(names.values());
  for (const [id, { own, full }] of groups) {
    if (names.has(id)) continue;
    const name = freeName(taken.has(own) ? full : own, (free) => !taken.has(free));
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

type SectionVote = { readonly group: string; readonly section: string; readonly isNamed: boolean };

/**
 * Returns the folders that groups have already: the one with their name, else the one with most of
 * their articles. The owner may have moved some to other folders, and the source renames groups.
 */
function keptSections(votes: readonly SectionVote[]): Map<string, string> {
  const counted = [...Map.groupBy(votes, ({ group, section }) => `${section}/${group}`).values()];
  const best = counted.toSorted(
    ([a, ...others], [b, ...rest]) =>
      Number(b?.isNamed) - Number(a?.isNamed) || rest.length - others.length,
  );
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [vote] of best) {
    if (!vote || names.has(vote.group) || taken.has(vote.section)) continue;
    names.set(vote.group, vote.section);
    taken.add(vote.section);
  }
  return names;
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

import { freeName, nameOf } from './free-name.ts';
import type { ImportedArticle } from './imported-article.ts';
import { compareOrder } from './section-folders.ts';

/** A heading above sections, by locale. */
export type PlannedGroup = {
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
};

/** Returns the widest groups that hold others, by the source's id, in the order of the source. */
export function widestGroups(
  articles: readonly ImportedArticle[],
  defaultLocale: string,
): ReadonlyMap<string, PlannedGroup> {
  const labels = new Map<string, Record<string, string>>();
  for (const { groups, locale } of articles.toSorted((a, b) => compareOrder(a.groups, b.groups))) {
    const [widest, ...others] = groups;
    if (widest && others.length > 0)
      labels.set(widest.id, { [locale]: widest.name, ...labels.get(widest.id) });
  }
  const taken = new Set<string>();
  return new Map(
    [...labels].map(([id, names]) => {
      const wanted = names[defaultLocale] ?? Object.values(names)[0] ?? '';
      const name = freeName(nameOf(wanted, `group-${id}`), (each) => !taken.has(each));
      taken.add(name);
      return [id, { id: name, labels: names }];
    }),
  );
}

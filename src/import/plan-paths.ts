import { isSlug, slugOf } from '../text/slug.ts';
import type { ImportedArticle, ImportedGroup } from './imported-article.ts';
import { sectionUrls } from './section-urls.ts';
import type { ImportedCenter } from './sources/source.ts';

/** Where an article goes. */
export type PlannedPath = { readonly section: string; readonly slug: string };

/** A section of the new site, with its names by locale. */
export type PlannedSection = {
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly descriptions: Readonly<Record<string, string>>;
  /** The id of the widest group around it, if it has one. */
  readonly group: string | undefined;
  /**
   * Old URLs of its page by locale. The first section of a wider group also has those of the group,
   * which has no page here.
   */
  readonly oldUrls: Readonly<Record<string, readonly string[]>>;
};

/** A heading above sections, by locale. */
export type PlannedGroup = Pick<PlannedSection, 'id' | 'labels'>;

export type Plan = {
  readonly sections: readonly PlannedSection[];
  readonly groups: readonly PlannedGroup[];
  /** @returns the path of an article; the same in every locale */
  pathOf(article: ImportedArticle): PlannedPath;
};

/** The section of articles without a group. */
const UNGROUPED: ImportedGroup = { id: '', name: 'General', order: 0, oldUrls: [] };

/**
 * Decides the section and file name of every article. Translations share them, so that the site
 * links them: the titles of the default locale decide. A name that is taken gets the name of the
 * wider group in front, then a number.
 */
export function planPaths({ articles, defaultLocale }: ImportedCenter): Plan {
  const originals = new Map<string, ImportedArticle>();
  for (const article of articles)
    if (!originals.has(article.id) || article.locale === defaultLocale)
      originals.set(article.id, article);

  const sections = planSections([...originals.values()]);
  const taken = new Set<string>();
  const slugs = new Map<string, string>();
  for (const [id, article] of originals)
    slugs.set(id, freeName(taken, nameOf(article.slug ?? article.title, `article-${id}`)));

  const idOf = (article: ImportedArticle) => sections.get(deepest(article).id) ?? 'general';
  const groups = widestGroups(articles, defaultLocale);
  return {
    sections: labelled(articles, idOf, defaultLocale, groups),
    groups: [...groups.values()],
    pathOf: (article) => {
      const original = originals.get(article.id) ?? article;
      return { section: idOf(original), slug: slugs.get(article.id) ?? `article-${article.id}` };
    },
  };
}

function deepest({ groups }: ImportedArticle): ImportedGroup {
  return groups.at(-1) ?? UNGROUPED;
}

/** Returns the folder of each group by the group's id, in the order of the source. */
function planSections(articles: readonly ImportedArticle[]): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  const inOrder = articles.toSorted((a, b) => compareOrder(a.groups, b.groups));
  for (const article of inOrder) {
    const group = deepest(article);
    if (names.has(group.id)) continue;
    const own = nameOf(group.name, `section-${group.id}`);
    const parent = article.groups.at(-2);
    const full = parent ? nameOf(`${parent.name} ${group.name}`, own) : own;
    names.set(group.id, freeName(taken, taken.has(own) ? full : own));
  }
  return names;
}

/** Compares articles by the orders of their groups, from the widest. */
function compareOrder(a: readonly ImportedGroup[], b: readonly ImportedGroup[]): number {
  for (const [index, group] of a.entries()) {
    const other = b[index];
    if (!other) return 1;
    const difference = group.order - other.order;
    if (difference !== 0) return difference;
    if (group.id !== other.id) return group.id < other.id ? -1 : 1;
  }
  return a.length - b.length;
}

/** Returns a file name for a name, or the fallback when no ASCII form exists. */
function nameOf(name: string, fallback: string): string {
  const slug = slugOf(name);
  if (isSlug(slug)) return slug;
  const plain = slugOf(fallback);
  return isSlug(plain) ? plain : 'article';
}

function freeName(taken: Set<string>, wanted: string): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}-${number}`;
  taken.add(name);
  return name;
}

/** Returns the widest groups that hold others, by the source's id, in the order of the source. */
function widestGroups(
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
      const name = names[defaultLocale] ?? Object.values(names)[0] ?? '';
      return [id, { id: freeName(taken, nameOf(name, `group-${id}`)), labels: names }];
    }),
  );
}

function labelled(
  articles: readonly ImportedArticle[],
  idOf: (article: ImportedArticle) => string,
  defaultLocale: string,
  groups: ReadonlyMap<string, PlannedGroup>,
): PlannedSection[] {
  const sections = new Map<string, PlannedSection>();
  const inOrder = articles.toSorted((a, b) => compareOrder(a.groups, b.groups));
  const urls = sectionUrls(inOrder, idOf, defaultLocale);
  for (const article of inOrder) {
    const id = idOf(article);
    const group = deepest(article);
    const before = sections.get(id);
    const description = group.description?.trim() ?? '';
    sections.set(id, {
      id,
      labels: { ...before?.labels, [article.locale]: group.name },
      descriptions: {
        ...before?.descriptions,
        ...(description !== '' && { [article.locale]: description }),
      },
      group:
        before?.group ??
        (article.groups.length > 1 ? groups.get(article.groups[0]?.id ?? '')?.id : undefined),
      oldUrls: urls.get(id) ?? {},
    });
  }
  return [...sections.values()];
}

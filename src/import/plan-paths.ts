import type { ArticlePath } from './article-path.ts';
import { articlePathOf } from './article-path.ts';
import { freeName, nameOf } from './free-name.ts';
import type { ImportedArticle } from './imported-article.ts';
import { recordKey } from './import-record.ts';
import type { Located } from './locate-articles.ts';
import { compareOrder, deepest, sectionFolders } from './section-folders.ts';
import { sectionUrls } from './section-urls.ts';
import type { ImportedCenter } from './sources/source.ts';

/** Where an article goes. */
export type PlannedPath = Pick<ArticlePath, 'path' | 'section' | 'slug'>;

/** A section of the new site, with its names by locale. */
export type PlannedSection = {
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly descriptions: Readonly<Record<string, string>>;
  /** The name of the widest group around it, if it has one. */
  readonly group: string | undefined;
  /**
   * Old URLs of its page by locale. The first section of a wider group also has those of the group,
   * which has no page here.
   */
  readonly oldUrls: Readonly<Record<string, readonly string[]>>;
};

export type Plan = {
  readonly sections: readonly PlannedSection[];
  /** The folder of each group, by its id. */
  readonly folders: ReadonlyMap<string, string>;
  /** @returns the path of an article; the same in every locale */
  pathOf(article: ImportedArticle): PlannedPath;
};

/** What an earlier run and the owner have put into the articles folder. */
export type Here = Pick<Located, 'articles' | 'sections' | 'places' | 'names'>;

const NOTHING: Here = { articles: {}, sections: {}, places: new Map(), names: new Map() };

/**
 * Decides the section and file name of every article. One that is here already keeps both. New
 * translations share them, so that the site links them: the titles of the default locale decide. A
 * name that is taken gets the name of the wider group in front, then a number.
 */
export function planPaths({ articles, defaultLocale }: ImportedCenter, here = NOTHING): Plan {
  const originals = new Map<string, ImportedArticle>();
  for (const article of articles)
    if (!originals.has(article.id) || article.locale === defaultLocale)
      originals.set(article.id, article);

  const kept = keptPlaces(here, defaultLocale);
  const folders = sectionFolders([...originals.values()], here);
  const idOf = (article: ImportedArticle) => folders.get(deepest(article).id) ?? 'general';
  const taken = new Set<string>();
  const isFree = (name: string, section: string, id: string) =>
    !taken.has(name) &&
    (here.names.get(name) ?? []).every(
      (holder) =>
        holder.id === id || (holder.isLeftOver && holder.path.endsWith(`/${section}/${name}.md`)),
    );
  const planned = new Map<string, { readonly section: string; readonly slug: string }>();
  const idsOfNew = new Set(
    articles.filter((each) => !here.places.has(recordKey(each))).map(({ id }) => id),
  );
  for (const [id, article] of originals) {
    if (!idsOfNew.has(id)) continue;
    const other = kept.get(id);
    const section = other?.section ?? idOf(article);
    const wanted = other?.slug ?? nameOf(article.slug ?? article.title, `article-${id}`);
    const slug = freeName(wanted, (name) => isFree(name, section, id));
    taken.add(slug);
    planned.set(id, { section, slug });
  }
  return {
    sections: labelled(articles, idOf, defaultLocale),
    folders,
    pathOf: (article) => {
      const place = here.places.get(recordKey(article));
      if (place) return place;
      const { section, slug } = planned.get(article.id) ?? {
        section: idOf(article),
        slug: `article-${article.id}`,
      };
      return { section, slug, path: `${article.locale}/${section}/${slug}.md` };
    },
  };
}

/** Returns the places of articles by id, those of the default locale first. */
function keptPlaces({ articles, places }: Here, defaultLocale: string): Map<string, ArticlePath> {
  const kept = new Map<string, ArticlePath>();
  const recorded = Object.entries(articles).flatMap(([key, { path }]) => {
    const place = articlePathOf(path);
    return place ? [[key, place] as const] : [];
  });
  for (const [key, place] of [...places, ...recorded]) {
    const id = key.slice(key.indexOf('/') + 1);
    if (!kept.has(id) || place.locale === defaultLocale) kept.set(id, place);
  }
  return kept;
}

function labelled(
  articles: readonly ImportedArticle[],
  idOf: (article: ImportedArticle) => string,
  defaultLocale: string,
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
      group: before?.group ?? (article.groups.length > 1 ? article.groups[0]?.name : undefined),
      oldUrls: urls.get(id) ?? {},
    });
  }
  return [...sections.values()];
}

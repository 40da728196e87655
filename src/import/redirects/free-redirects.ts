import { reservedPathTest } from '../../config/reserved-paths.ts';
import { rootRoutes } from '../../config/root-paths.ts';
import { site } from '../../config/settings.ts';
import { publicFileTest } from '../../check/public-file-test.ts';
import { findArticleFiles } from '../../content/article-files.ts';
import { pathKey } from '../../domain/old-path.ts';
import type { ImportedArticle } from '../imported-article.ts';
import type { Plan } from '../plan-paths.ts';

/** An old path that cannot redirect, because the new site has a page or file there. */
export type Shadowed = {
  readonly oldPath: string;
  /** What it led to: the path of an article below the articles folder, or a section. */
  readonly of: string;
  /** What is there now, for the report. */
  readonly by: string;
};

export type FreeRedirects = {
  readonly ofArticles: ReadonlyMap<ImportedArticle, readonly string[]>;
  /** The plan, with the old paths of sections that can redirect. */
  readonly plan: Plan;
  readonly shadowed: readonly Shadowed[];
};

/**
 * Returns the old paths that can redirect to the articles and sections of an import. A path that
 * stays the same needs no redirect.
 * @param redirects the old paths of each article
 * @param out the articles folder, which may hold more articles
 */
export function freeRedirects(
  articles: readonly ImportedArticle[],
  redirects: FreeRedirects['ofArticles'],
  plan: Plan,
  out: string,
): FreeRedirects {
  const shadowed: Shadowed[] = [];
  const ownerOf = pageOwners(articles, plan, out);
  const isFree = (oldPath: string, of: string, isOwn: (owner: PageOwner) => boolean) => {
    const owner = ownerOf(oldPath);
    if (owner !== undefined && !isOwn(owner)) shadowed.push({ oldPath, of, by: owner.name });
    return owner === undefined;
  };
  const ofArticles = [...redirects].map(([article, paths]) => {
    const of = plan.pathOf(article).path;
    const free = paths.filter((path) => isFree(path, of, ({ id }) => id === article.id));
    return [article, free] as const;
  });
  const sections = plan.sections.map((section) => ({
    ...section,
    oldUrls: Object.fromEntries(
      Object.entries(section.oldUrls).map(([locale, paths]) => {
        const own = pathKey(rootRoutes.section(locale, section.id));
        const free = paths.filter((path) =>
          isFree(path, `the section "${section.id}"`, () => pathKey(path) === own),
        );
        return [locale, free];
      }),
    ),
  }));
  return { ofArticles: new Map(ofArticles), plan: { ...plan, sections }, shadowed };
}

type PageOwner = {
  /** The id of an imported article, the same in every locale. */
  readonly id?: string;
  readonly name: string;
};

/** Returns a function that finds what the new site has at a path. */
function pageOwners(
  articles: readonly ImportedArticle[],
  plan: Plan,
  out: string,
): (path: string) => PageOwner | undefined {
  const { files } = findArticleFiles(out);
  const planned = articles.map((article) => ({ ...article, ...plan.pathOf(article) }));
  const keyOf = (locale: string, slug: string) => pathKey(rootRoutes.article(locale, slug));
  const pages = new Map<string, PageOwner>([
    ...files.map(({ locale, section, slug, format }) => {
      const name = `${locale}/${section}/${slug}.${format}`;
      return [keyOf(locale, slug), { name }] as const;
    }),
    ...planned.map(({ locale, slug, id, path }) => {
      return [keyOf(locale, slug), { id, name: path }] as const;
    }),
  ]);
  const sections = Map.groupBy([...files, ...planned], ({ locale }) => locale);
  const isOfSite = reservedPathTest(
    withLocales([...sections.keys()]),
    rootRoutes,
    new Map(
      [...sections].map(([locale, list]) => [locale, new Set(list.map(({ section }) => section))]),
    ),
  );
  const publicFile = publicFileTest();
  return (path) => {
    const key = pathKey(path);
    // The Markdown file of an article is next to its page. Nothing can be below either.
    const [, file = key] = /^(.+?)(?:\/index\.html|\.md)(?:\/|$)/.exec(key) ?? [];
    const page = pages.get(key) ?? pages.get(file);
    if (page) return page;
    if (isOfSite(path)) return { name: 'a page or file of the site' };
    const taken = publicFile(path);
    return taken === undefined ? undefined : { name: `public/${taken}` };
  };
}

/** Returns the settings with locales that an import adds. */
function withLocales(codes: readonly string[]): typeof site {
  const known = new Set(site.locales.map(({ code }): string => code));
  const [first] = site.locales;
  const added = codes.filter((code) => !known.has(code)).map((code) => ({ ...first, code }));
  return { ...site, locales: [...site.locales, ...added] };
}

import type { CalendarDay } from '../../domain/calendar-day.ts';
import { hiddenReason } from '../../domain/article.ts';
import { rootRoutes } from '../../config/root-paths.ts';
import { localeRoutes } from '../../config/route-table.ts';
import type { SourceArticle } from '../../content/source-article.ts';

/** Path of an article from the site root, `/articles/<slug>/`, by each current or former path. */
export type Pages = ReadonlyMap<string, string>;

/**
 * Returns the paths of all published articles and their redirects, each with the base path and from
 * the site root: a proxy may remove the base path.
 * @param base path of the site, with a slash at both ends
 */
export function publishedPages(
  articles: readonly SourceArticle[],
  base: string,
  today: CalendarDay,
): Pages {
  const published = articles
    .filter(({ frontMatter }) => hiddenReason(frontMatter, today) === undefined)
    .map(({ locale, slug, frontMatter }) => ({
      current: rootRoutes.article(locale, slug),
      old: frontMatter.redirect_from,
    }));
  const pages = new Map<string, string>();
  const add = (path: string, article: string) => {
    const key = pageKey(path);
    if (key !== undefined && !pages.has(key)) pages.set(key, article);
  };
  // A current path wins over a former path of another article.
  for (const { current } of published) add(base + current.slice(1), current);
  for (const { current } of published) add(current, current);
  for (const { current, old } of published) {
    for (const path of old) {
      add(base + path.slice(1), current);
      add(path, current);
    }
  }
  return pages;
}

/**
 * Returns the article at a path in the form of an analytics service; undefined when there is none.
 */
export function articleAt(pages: Pages, path: string): string | undefined {
  const exact = pages.get(path);
  if (exact !== undefined) return exact;
  const key = pageKey(path);
  return key === undefined ? undefined : pages.get(key);
}

/**
 * Returns the article at a path in the form of a log: each character is a byte. nginx writes some
 * bytes beyond ASCII as `\xC3`.
 */
export function articleInLog(pages: Pages, path: string): string | undefined {
  const exact = pages.get(path);
  if (exact !== undefined) return exact;
  return articleAt(
    pages,
    path
      .replaceAll(/\\x([0-9A-F]{2})/g, '%$1')
      .replaceAll(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`),
  );
}

/** Path before the slug of every article. */
const ARTICLES = `/${localeRoutes.article.replace(/:.*$/, '')}`;

/** Maximum segments of a base path. Logs contain paths with thousands. */
const DEEPEST_BASE = 5;

/**
 * Returns the article whose URL path is the end of another path, as in the log of a site that is
 * served below a base path that these pages do not know.
 */
export function articleElsewhere(pages: Pages, path: string): string | undefined {
  const bare = path.replace(/[?#].*$/s, '');
  if (!bare.includes(ARTICLES)) return undefined;
  let at = 0;
  for (let depth = 0; depth < DEEPEST_BASE; depth++) {
    at = bare.indexOf('/', at + 1);
    if (at === -1) return undefined;
    const article = articleInLog(pages, bare.slice(at));
    if (article !== undefined && article === pageKey(bare.slice(at))) return article;
  }
  return undefined;
}

/**
 * Returns the form in which paths are compared: without origin, query, fragment and `index.html`,
 * percent escapes decoded, with a slash at the end. Dot segments are not resolved: servers redirect
 * `/articles/../x/` to another URL.
 * @returns undefined when the percent escapes are invalid
 */
export function pageKey(path: string): string | undefined {
  const bare = path.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  try {
    const decoded = decodeURIComponent(bare).replace(/\/index\.html$/, '/');
    return decoded.endsWith('/') ? decoded : `${decoded}/`;
  } catch {
    return undefined;
  }
}

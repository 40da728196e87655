import type { CalendarDay } from '../../domain/calendar-day.ts';
import { hiddenReason } from '../../domain/article.ts';
import { rootRoutes } from '../../config/root-paths.ts';
import { localeRoutes } from '../../config/route-table.ts';
import type { SourceArticle } from '../../content/source-article.ts';

/**
 * Address of an article from the site's root, `/articles/<slug>/`, by each path at which readers
 * get or got it.
 */
export type Pages = ReadonlyMap<string, string>;

/**
 * The paths of all published articles, their old addresses included, each below the base path and
 * from the root, since a server in front may take the base path away.
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
      address: rootRoutes.article(locale, slug),
      old: frontMatter.redirect_from,
    }));
  const pages = new Map<string, string>();
  const add = (path: string, address: string) => {
    const key = pageKey(path);
    if (key !== undefined && !pages.has(key)) pages.set(key, address);
  };
  // What is an address today wins over what was another's once.
  for (const { address } of published) add(base + address.slice(1), address);
  for (const { address } of published) add(address, address);
  for (const { address, old } of published) {
    for (const path of old) {
      add(base + path.slice(1), address);
      add(path, address);
    }
  }
  return pages;
}

/** The article at a path as an analytics service tells it; undefined when there is none. */
export function articleAt(pages: Pages, path: string): string | undefined {
  const exact = pages.get(path);
  if (exact !== undefined) return exact;
  const key = pageKey(path);
  return key === undefined ? undefined : pages.get(key);
}

/**
 * The article at a path as a log has it: each character a byte, and those beyond ASCII sometimes as
 * nginx writes them, `\xC3`.
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

/** What is before the slug of every article. */
const ARTICLES = `/${localeRoutes.article.replace(/:.*$/, '')}`;

/** Most segments of a base path. Logs hold paths of thousands. */
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
 * The form in which paths are compared: without origin, query, fragment and `index.html`,
 * percent-escapes resolved, with a slash at the end. Dots are not followed: a server that sends
 * `/articles/../x/` somewhere answers with another address.
 * @returns undefined when its percent-escapes make no sense
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

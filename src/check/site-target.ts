import type { ArticlePath } from '../config/read-path.ts';
import { readLocalArticlePath } from '../config/read-path.ts';
import { localPathOf, rootRoutes } from '../config/root-paths.ts';
import { site } from '../config/settings.ts';

/** The page of this site that a URL leads to. */
export type SiteTarget = {
  /** Locale of the page, from the prefix of the path. */
  readonly locale: string;
  /** Path without base path and locale, decoded: `/articles/fees/`. */
  readonly path: string;
  /** The article that the path names, even if it does not exist. */
  readonly article: ArticlePath | undefined;
  /** The decoded part after `#`, or empty. */
  readonly anchor: string;
  /** Whether it is written with the URL of the site. */
  readonly isAbsolute: boolean;
};

/**
 * Reads a URL of this site: a path from the root, or an absolute URL with the site's host.
 * @returns undefined for other URLs, and for one that cannot be decoded
 */
export function siteTargetOf(url: string): SiteTarget | undefined {
  if (!known.has(url)) {
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(url, readTarget(url));
  }
  return known.get(url);
}

/** Several rules read the URLs of all articles. */
const known = new Map<string, SiteTarget | undefined>();
const MAX_KNOWN = 50_000;

function readTarget(url: string): SiteTarget | undefined {
  const own = ownPath(url);
  const fromRoot = own ?? url;
  if (!/^\/(?![/\\])/.test(fromRoot)) return undefined;
  const [, path = '', anchor = ''] = /^([^?#]*)[^#]*(?:#(.*))?$/s.exec(fromRoot) ?? [];
  try {
    const local = localPathOf(decodeURIComponent(path));
    return {
      ...local,
      article: readLocalArticlePath(local.path),
      anchor: decodeURIComponent(anchor),
      isAbsolute: own !== undefined,
    };
  } catch {
    return undefined;
  }
}

/** Returns the path from the site root for an absolute URL with the site's host. */
function ownPath(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { host, pathname, search, hash } = new URL(url);
  const own = new URL(site.url);
  if (host !== own.host || !`${pathname}/`.startsWith(own.pathname)) return undefined;
  return `/${pathname.slice(own.pathname.length)}${search}${hash}`;
}

/** Returns what the part of a URL after `#` names; as written when it cannot be decoded. */
export function decodedAnchor(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** Returns the path of an article for links, from the site root. */
export const articleLink = rootRoutes.article;

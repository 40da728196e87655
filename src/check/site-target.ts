import type { ArticlePath } from '../config/read-path.ts';
import { readLocalArticlePath } from '../config/read-path.ts';
import { localPathOf, rootRoutes } from '../config/root-paths.ts';
import { site } from '../config/site.ts';

/** Where on this site an address leads. */
export type SiteTarget = {
  /** Locale whose page it is, by the prefix of the path. */
  readonly locale: string;
  /** Path without base path and locale, decoded: `/articles/fees/`. */
  readonly path: string;
  /** The article that the path is that of; whether it exists, others know. */
  readonly article: ArticlePath | undefined;
  /** What is behind `#`, decoded; empty when nothing is. */
  readonly anchor: string;
  /** Whether it is written with the address of the site itself. */
  readonly isAbsolute: boolean;
};

/**
 * Reads an address that leads to this site: one from the root or one with the site's own address.
 * @returns undefined for every other address, and for one that cannot be decoded
 */
export function siteTargetOf(address: string): SiteTarget | undefined {
  const own = ownPath(address);
  const fromRoot = own ?? address;
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

/** The path from the site's root for an address with the site's own host. */
function ownPath(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { host, pathname, search, hash } = new URL(address);
  const own = new URL(site.url);
  if (host !== own.host || !`${pathname}/`.startsWith(own.pathname)) return undefined;
  return `/${pathname.slice(own.pathname.length)}${search}${hash}`;
}

/** Returns the path of an article as a writer writes it, from the site root. */
export const articleLink = rootRoutes.article;

import { isTooLong, pathKey, segmentsOf } from '../../domain/old-path.ts';
import { isLocaleCode } from '../folder/locale-code.ts';
import { localeOf } from '../locale-of.ts';

/** A page of the new site that an old URL may lead to. */
export type PathClaim<Owner> = {
  readonly owner: Owner;
  readonly locale: string;
  readonly url: string;
};

/**
 * Gives each old path to one page, because a host redirects to one only. Translations often share
 * a path: it leads to the locale that it names, else to the default one. Paths that some hosts
 * cannot redirect from are left out.
 * @returns paths by page, in the order of the claims
 */
export function ownPaths<Owner>(
  claims: readonly PathClaim<Owner>[],
  defaultLocale: string,
): ReadonlyMap<Owner, readonly string[]> {
  const best = new Map<string, { readonly path: string; readonly rank: number; owner: Owner }>();
  for (const { owner, locale, url } of claims) {
    const path = URL.parse(url, 'https://source.invalid/')?.pathname ?? '';
    if (segmentsOf(path) === undefined || isTooLong(path)) continue;
    const key = pathKey(path);
    const rank = rankOf(path, locale, defaultLocale);
    const known = best.get(key);
    if (known === undefined || rank < known.rank) best.set(key, { path, rank, owner });
  }
  const paths = new Map<Owner, string[]>();
  for (const { owner, path } of best.values()) {
    const own = paths.get(owner);
    if (own) own.push(path);
    else paths.set(owner, [path]);
  }
  return paths;
}

function rankOf(path: string, locale: string, defaultLocale: string): number {
  const named = path.split('/').find((segment) => isLocaleCode(segment));
  if (named !== undefined && localeOf(named) === locale) return 0;
  return locale === defaultLocale ? 1 : 2;
}

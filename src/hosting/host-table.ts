import { siteRoutes } from '../config/route-table.ts';
import { isListingPath } from '../config/listing-redirects.ts';
import { createRoutes } from '../config/routes.ts';
import { spellingsOf } from '../domain/old-path.ts';
import type { Redirect } from './redirects.ts';
import { targetOf } from './redirects.ts';
import type { PrefixRule } from './prefix-rules.ts';
import { prefixRules } from './prefix-rules.ts';
import { sitePolicy } from '../config/security-policy.ts';
import type { SiteDefinition } from '../config/site-definition.ts';

/** Headers of all files below a path; `*` matches any characters. */
export type HeaderRule = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * What a host must do besides serving files. All host files come from this table. Paths begin with
 * the base path.
 */
export type HostingTable = {
  /** Path under which the site is served, with a slash at both ends. */
  readonly base: string;
  /** Headers of every response, including errors. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * Headers of cached responses. No two rules match the same file. Browsers must revalidate files
   * that no rule matches.
   */
  readonly caching: readonly HeaderRule[];
  /**
   * Stricter headers of single pages, in addition to `headers`. A browser obeys all policies that
   * a page has.
   */
  readonly stricter: readonly HeaderRule[];
  /**
   * Headers of the panel of the widget, instead of those with the same names in `headers`: other
   * pages may show it in a frame.
   */
  readonly framed: readonly HeaderRule[];
  /** Permanent redirects, with percent escapes decoded. */
  readonly redirects: readonly PathRedirect[];
  /** Redirects of old paths by their number. `before` does not begin with the base path. */
  readonly rules: readonly PrefixRule[];
  /** Old paths of listings, with a slash at the end: the pages below them lead to the listing. */
  readonly listings: readonly PathRedirect[];
  /** Codes of the site, the default one first. */
  readonly locales: readonly string[];
};

/** A redirect from one path to another, both with the base path. */
export type PathRedirect = { readonly from: string; readonly to: string };

/**
 * Files with a content hash in their names. Others, such as `/sw.js` and `/pagefind/pagefind.js`,
 * change under the same name.
 */
const { assets, notices, searchIndex } = siteRoutes;
const HASHED = [
  `${assets.path}*`,
  ...['fragment/*', 'index/*', 'meaning/*', '*.pf_meta'].map((name) => searchIndex.path + name),
];

/** Cache-Control of files with a hash in their names: one year. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/**
 * Cache-Control of all other files: cached, but revalidated each time. It is omitted for hosts
 * whose default is the same.
 */
export const REVALIDATED = 'public, max-age=0, must-revalidate';
/** Cache-Control of notices, which no cache between the host and the reader may keep either. */
export const NO_CACHE = 'no-cache';
/**
 * Cache-Control of the script of the widget: ten minutes, because every page of the company asks
 * for it.
 */
export const SHORT = 'public, max-age=600';

/**
 * Returns the hosting table of a site.
 * @param base path under which the site is served, with a slash at both ends
 * @param isPreview keeps search engines away
 * @param frames origins of the players that articles load
 * @param pages paths of existing pages from the site root, which no rule may hide
 */
export function hostingTable(
  site: SiteDefinition,
  base: string,
  redirects: readonly Redirect[],
  isPreview = false,
  frames: readonly string[] = [],
  pages: readonly string[] = [],
): HostingTable {
  const routes = createRoutes(base, site.locales[0].code);
  const searchPages =
    frames.length === 0 ? [] : site.locales.map(({ code }) => routes.search(code));
  const locales = site.locales.map(({ code }) => code);
  const exact = redirects.map((redirect) => ({
    from: redirect.from,
    to: targetOf(redirect, routes),
  }));
  const { allowedOn } = site.widget;
  const panels = allowedOn.length === 0 ? [] : site.locales.map(({ code }) => routes.widget(code));
  const script = routes.fromRoot(siteRoutes.widgetScript.path);
  return {
    base,
    locales,
    headers: {
      'Content-Security-Policy': sitePolicy(site, frames),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      ...(isPreview && { 'X-Robots-Tag': 'noindex' }),
    },
    caching: [
      ...HASHED.map((path) => ({ path: base + path, headers: { 'Cache-Control': IMMUTABLE } })),
      { path: base + notices.path, headers: { 'Cache-Control': NO_CACHE } },
      ...(panels.length === 0 ? [] : [{ path: script, headers: { 'Cache-Control': SHORT } }]),
    ],
    stricter: searchPages.map((path) => ({
      path: `${path}*`,
      headers: { 'Content-Security-Policy': sitePolicy(site) },
    })),
    framed: panels.map((path) => ({
      path: `${path}*`,
      headers: { 'Content-Security-Policy': sitePolicy(site, frames, allowedOn) },
    })),
    redirects: exact.flatMap(({ from, to }) =>
      spellingsOf(from).map((spelling) => ({ from: base + spelling.slice(1), to })),
    ),
    rules: prefixRules(exact, locales, pages),
    listings: exact
      .filter(({ from }) => isListingPath(from, site))
      .map(({ from, to }) => ({ from: `${base}${from.slice(1).replace(/\/$/, '')}/`, to })),
  };
}

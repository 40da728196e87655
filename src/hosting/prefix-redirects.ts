import type { HostingTable } from './host-table.ts';
import type { PrefixRule } from './prefix-rules.ts';
import { LOCALE } from './prefix-rules.ts';

/** A redirect whose source is a pattern of the host, already encoded. */
export type PatternRedirect = { readonly source: string; readonly to: string };

/**
 * Digits of an id that no longer id begins with, so that `123*` means one page. The ids of Zendesk
 * and Freshdesk have at least as many.
 */
const LONG_NUMBER = 8;

/** Returns the rules of `_redirects` with a placeholder or a star, for Cloudflare. */
export function cloudflarePatterns({ rules, listings, base }: HostingTable): PatternRedirect[] {
  const numbers = rules.map(({ number }) => number);
  const isSafe = (number: string) =>
    number.length >= LONG_NUMBER &&
    !numbers.some((other) => other !== number && other.startsWith(number));
  const numbered = rules.flatMap((rule) => {
    const end = isSafe(rule.number) ? `${rule.number}*` : `${rule.number}-*`;
    return pathsOf(rule).map(({ before, to }) => ({
      source: encodeURI(base + before.slice(1)) + end,
      to,
    }));
  });
  return [...starredListings(listings), ...numbered];
}

/** The narrowest first: the first rule that matches counts. */
function pathsOf({ before, isBare, to, others }: PrefixRule) {
  const hasLocale = before.includes(`/${LOCALE}/`);
  const own = others.flatMap(({ segments, to: target }) =>
    segments.map((segment) => ({ before: before.replace(LOCALE, segment), to: target })),
  );
  return [
    ...(hasLocale ? own : []),
    { before, to },
    ...(hasLocale && isBare ? [{ before: before.replace(`/${LOCALE}/`, '/'), to }] : []),
  ];
}

/** Returns the pages behind the first one of renamed listings. Netlify reads such rules, too. */
export function starredListings(listings: HostingTable['listings']): PatternRedirect[] {
  return listings.map(({ from, to }) => ({ source: `${encodeURI(from)}*`, to }));
}

/** Any locale, in the syntax of path-to-regexp. The slash before it is a part of it. */
const ANY_LOCALE = ':locale([A-Za-z]{2}(?:[-_][A-Za-z0-9]+)?)?';

/** Returns the redirects of `vercel.json` that are patterns. */
export function vercelPatterns({ rules, listings, base }: HostingTable): PatternRedirect[] {
  const sourceOf = (before: string, locale: string, number: string) =>
    pattern(encodeURI(base + before.slice(1))).replace('\\:locale', locale) +
    `:page(${number}(?:[-_/].*)?)`;
  return [
    ...listings.map(({ from, to }) => ({ source: `${pattern(encodeURI(from))}:page(.+)`, to })),
    ...rules.flatMap(({ before, number, to, others }) => [
      ...others.map(({ locale, to: target }) => ({
        source: sourceOf(before, `:locale(${locale}(?:[-_][A-Za-z0-9]+)?)`, number),
        to: target,
      })),
      { source: sourceOf(before, ANY_LOCALE, number), to },
    ]),
  ];
}

/** Returns a path as a Vercel pattern, with special characters escaped except `*`. */
export function pattern(path: string): string {
  return path.replaceAll(/[.+()!{}:?\\]/g, '\\$&');
}

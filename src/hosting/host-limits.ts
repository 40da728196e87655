import type { HostingTable } from './host-table.ts';
import type { PatternRedirect } from './prefix-redirects.ts';
import {
  cloudflarePatterns,
  pattern,
  starredListings,
  vercelPatterns,
} from './prefix-redirects.ts';
import { ruleReader } from './prefix-rules.ts';

/**
 * Rules that Cloudflare reads: exact ones, and ones with a pattern.
 * https://developers.cloudflare.com/workers/static-assets/redirects/
 */
const CLOUDFLARE = { exact: 2000, patterns: 100 } as const;

/** Redirects that Vercel reads: https://vercel.com/docs/redirects/configuration-redirects */
const VERCEL = 2048;

/** Redirects from which on Netlify advises a function: https://docs.netlify.com/routing/redirects */
const NETLIFY = 10_000;

/**
 * Returns the rules with a pattern for Cloudflare. If it does not read all of them, those for
 * numbers are left out: half of them would answer some old paths and not others.
 */
export function patternsForCloudflare(table: HostingTable): PatternRedirect[] {
  const all = cloudflarePatterns(table);
  return all.length <= CLOUDFLARE.patterns
    ? all
    : starredListings(table.listings).slice(0, CLOUDFLARE.patterns);
}

/** Returns the redirects of Vercel, as many as it allows. */
export function vercelRedirects(table: HostingTable): PatternRedirect[] {
  return allForVercel(table).slice(0, VERCEL);
}

/** A pattern also serves the exact paths that it matches. */
function allForVercel(table: HostingTable): PatternRedirect[] {
  const { redirects, rules, locales, base } = table;
  const ruled = ruleReader(rules, locales);
  const exact = redirects.filter(({ from, to }) => ruled(from.slice(base.length - 1)) !== to);
  return [
    ...exact.map(({ from, to }) => ({ source: pattern(encodeURI(from)), to })),
    ...vercelPatterns(table),
  ];
}

/**
 * Returns what a host does not read of the redirects, and what to do, one sentence or two each.
 * @param host undefined for files that work on any host
 */
export function redirectLimits(
  table: HostingTable,
  host: 'netlify' | 'vercel' | undefined,
): string[] {
  const exact = table.redirects.length;
  if (host === 'netlify') return exact < NETLIFY ? [] : [forNetlify(exact)];
  if (host === 'vercel') {
    const count = allForVercel(table).length;
    return count <= VERCEL ? [] : [forVercel(count)];
  }
  const patterns = cloudflarePatterns(table).length;
  return [
    ...(exact > CLOUDFLARE.exact ? [forCloudflare(exact)] : []),
    ...(patterns > CLOUDFLARE.patterns ? [patternsFor(patterns)] : []),
  ];
}

function forCloudflare(count: number): string {
  return (
    `_redirects has ${count} rules, and Cloudflare reads the first ${CLOUDFLARE.exact}. Pages at ` +
    `the old paths answer the rest. For true redirects, ${WORKER}`
  );
}

function patternsFor(count: number): string {
  return (
    `Old paths by number need ${count} rules with a pattern, and Cloudflare reads ` +
    `${CLOUDFLARE.patterns}, so _redirects has none. The page "not found" leads on. ` +
    `For true redirects on Cloudflare, ${WORKER}`
  );
}

const WORKER = 'use `npm run hosting -- cloudflare-worker`.';

function forNetlify(count: number): string {
  return (
    `_redirects has ${count} rules. From ${NETLIFY} on, a deploy to Netlify can fail. ` +
    'Use `npm run hosting -- netlify-edge`, and remove paths that differ only in words.'
  );
}

function forVercel(count: number): string {
  return (
    `The site needs ${count} redirects, and Vercel allows ${VERCEL}, so vercel.json has the ` +
    'first ones. Pages at the old paths answer the rest, and so does the page "not found".'
  );
}

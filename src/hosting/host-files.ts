import { patternsForCloudflare, vercelRedirects } from './host-limits.ts';
import type { HeaderRule, HostingTable } from './host-table.ts';
import { pattern, starredListings } from './prefix-redirects.ts';

/**
 * Returns `_headers` for Cloudflare and Netlify:
 * https://developers.cloudflare.com/workers/static-assets/headers/
 * @param lastWins whether a later value replaces an earlier one, as on Netlify. Cloudflare adds it,
 *   unless a line with `!` removes the earlier one; Netlify refuses such lines
 */
export function headersFile(table: HostingTable, lastWins = false): string {
  const { base, headers, caching, stricter, framed } = table;
  const ruleOf = ({ path, headers: values }: HeaderRule, removed: readonly string[] = []) =>
    [
      path,
      ...removed.map((name) => `  ! ${name}`),
      ...Object.entries(values).map(([name, value]) => `  ${name}: ${value}`),
    ].join('\n');
  const rules = [{ path: `${base}*`, headers }, ...caching, ...stricter].map((rule) =>
    ruleOf(rule),
  );
  const replacing = framed.map((rule) => ruleOf(rule, lastWins ? [] : Object.keys(rule.headers)));
  return `${[...rules, ...replacing].join('\n\n')}\n`;
}

/**
 * Returns `_redirects` for Cloudflare and Netlify:
 * https://developers.cloudflare.com/workers/static-assets/redirects/
 * @param isForced adds Netlify's mark, without which Netlify prefers the page at the old path;
 *   Cloudflare does not know it. Netlify has no rules for the beginning of a segment.
 */
export function redirectsFile(table: HostingTable, isForced: boolean): string {
  const exact = table.redirects.map(({ from, to }) => ({ source: encodeURI(from), to }));
  const patterns = isForced ? starredListings(table.listings) : patternsForCloudflare(table);
  // After the first rule with a pattern, Cloudflare counts every rule as one.
  return [...exact, ...patterns]
    .map(({ source, to }) => `${source} ${encodeURI(to)} 301${isForced ? '!' : ''}\n`)
    .join('');
}

/** Returns `netlify.toml`: how Netlify builds the site. The two files above contain the rest. */
export function netlifyToml(): string {
  return '[build]\ncommand = "npm run build -- --host netlify"\npublish = "dist"\n';
}

/**
 * Returns `wrangler.jsonc`: how Cloudflare publishes `dist`. The two files above contain the rest.
 * @param name of the site; becomes the name of the Worker
 * @param moved file of the Worker that redirects old paths, and the paths that it answers first
 */
export function wranglerJson(
  name: string,
  moved?: { readonly file: string; readonly paths: readonly string[] },
): string {
  const worker =
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60) || 'help-center';
  return json({
    name: worker,
    ...(moved && { main: moved.file }),
    compatibility_date: '2026-01-01',
    assets: {
      directory: './dist',
      not_found_handling: '404-page',
      ...(moved && { binding: 'ASSETS', run_worker_first: moved.paths }),
    },
  });
}

/** Returns `vercel.json`: https://vercel.com/docs/project-configuration */
export function vercelJson(table: HostingTable): string {
  const { caching, stricter, framed } = table;
  const headersOf = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([key, value]) => ({ key, value }));
  return json({
    framework: null,
    buildCommand: 'npm run build',
    outputDirectory: 'dist',
    trailingSlash: true,
    headers: [
      ...sourcesOfAll(table),
      ...[...caching, ...stricter, ...framed].map(({ path, headers }) => ({
        source: pattern(path).replaceAll('*', '(.*)'),
        headers,
      })),
    ].map(({ source, headers }) => ({ source, headers: headersOf(headers) })),
    redirects: vercelRedirects(table).map(({ source, to }) => ({
      source,
      destination: encodeURI(to),
      statusCode: 301,
    })),
  });
}

/**
 * Returns the headers of every page with the patterns of their pages: those that `framed` replaces
 * are not sent there.
 */
function sourcesOfAll({ base, headers, framed }: HostingTable) {
  const all = `${pattern(base)}(.*)`;
  if (framed.length === 0) return [{ source: all, headers }];
  const replaced = new Set(framed.flatMap((rule) => Object.keys(rule.headers)));
  const isReplaced = ([name]: readonly [string, string]) => replaced.has(name);
  const entries = Object.entries(headers);
  const paths = framed.map(({ path }) => pattern(path.slice(base.length).replace('*', '')));
  return [
    { source: all, headers: Object.fromEntries(entries.filter((entry) => !isReplaced(entry))) },
    {
      source: `${pattern(base)}((?!${paths.join('|')}).*)`,
      headers: Object.fromEntries(entries.filter(isReplaced)),
    },
  ];
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

import type { HostingTable } from './host-table.ts';

/**
 * `_headers`, which Cloudflare and Netlify read:
 * https://developers.cloudflare.com/workers/static-assets/headers/
 */
export function headersFile({ base, headers, caching }: HostingTable): string {
  return (
    [{ path: `${base}*`, headers }, ...caching]
      .map((rule) =>
        [
          rule.path,
          ...Object.entries(rule.headers).map(([name, value]) => `  ${name}: ${value}`),
        ].join('\n'),
      )
      .join('\n\n') + '\n'
  );
}

/**
 * `_redirects`, which both read as well:
 * https://developers.cloudflare.com/workers/static-assets/redirects/
 * @param isForced written for Netlify, which otherwise prefers the page at the old address;
 *   Cloudflare does not know the mark
 */
export function redirectsFile({ redirects }: HostingTable, isForced: boolean): string {
  return redirects
    .map(({ from, to }) => `${encodeURI(from)} ${encodeURI(to)} 301${isForced ? '!' : ''}\n`)
    .join('');
}

/** `netlify.toml`: what Netlify must know to build the site; all else is in the two files above. */
export function netlifyToml(): string {
  return '[build]\ncommand = "npm run build -- --host netlify"\npublish = "dist"\n';
}

/**
 * `wrangler.jsonc`: what Cloudflare must know to publish `dist`; all else is in the two files
 * above.
 * @param name of the site; becomes that of the Worker
 */
export function wranglerJson(name: string): string {
  const worker =
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60) || 'help-center';
  return json({
    name: worker,
    compatibility_date: '2026-01-01',
    assets: { directory: './dist', not_found_handling: '404-page' },
  });
}

/** `vercel.json`: https://vercel.com/docs/project-configuration */
export function vercelJson({ base, headers, caching, redirects }: HostingTable): string {
  const headersOf = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([key, value]) => ({ key, value }));
  return json({
    framework: null,
    buildCommand: 'npm run build',
    outputDirectory: 'dist',
    trailingSlash: true,
    headers: [{ path: `${base}*`, headers }, ...caching].map((rule) => ({
      source: pattern(rule.path).replaceAll('*', '(.*)'),
      headers: headersOf(rule.headers),
    })),
    redirects: redirects.map(({ from, to }) => ({
      source: pattern(encodeURI(from)),
      destination: encodeURI(to),
      statusCode: 301,
    })),
  });
}

/** Signs that mean something in Vercel's patterns, escaped; `*` is left for the caller. */
function pattern(path: string): string {
  return path.replaceAll(/[.+()!{}:?\\]/g, '\\$&');
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

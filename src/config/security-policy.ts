import { searchEngineOf } from './search-engines.ts';
import type { SiteDefinition } from './site-definition.ts';

/** The settings that allow pages to contact other origins. */
type Policed = Pick<SiteDefinition, 'feedbackEndpoint' | 'signalsEndpoint' | 'searchEngine'> &
  Partial<Pick<SiteDefinition, 'notices'>>;

/**
 * Returns the strictest Content-Security-Policy under which every page of the site works, as the
 * value of the header.
 * @param site may send votes and other signals to a URL of its owner, readers without JavaScript to
 * a search engine, and read the status page of its owner
 * @param frames origins whose players pages may load
 */
export function sitePolicy(site: Policed, frames: readonly string[] = []): string {
  return `${policyInPages(site, frames)}; frame-ancestors 'none'`;
}

/** Returns the same policy for a `<meta>` tag, where browsers ignore the part about frames. */
export function policyInPages(
  { feedbackEndpoint, signalsEndpoint, searchEngine, notices }: Policed,
  frames: readonly string[] = [],
): string {
  return directives(
    originsOf(feedbackEndpoint, signalsEndpoint),
    originsOf(searchEngineOf(searchEngine)?.action),
    originsOf(notices?.statusPage),
    frames,
  ).join('; ');
}

function directives(
  votes: readonly string[],
  engine: readonly string[],
  status: readonly string[],
  frames: readonly string[],
): string[] {
  return [
    "default-src 'none'",
    // The search program is WebAssembly.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    // Videos and their captions.
    "media-src 'self'",
    ...(frames.length === 0 ? [] : [['frame-src', ...frames].join(' ')]),
    ["connect-src 'self'", ...new Set([...votes, ...status])].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    ["form-action 'self'", ...new Set([...votes, ...engine])].join(' '),
    "base-uri 'none'",
  ];
}

/** Returns the origins of absolute URLs; none for a path of this site. */
function originsOf(...urls: readonly (string | undefined)[]): string[] {
  return [
    ...new Set(
      urls.flatMap((url) => (url !== undefined && URL.canParse(url) ? [new URL(url).origin] : [])),
    ),
  ];
}

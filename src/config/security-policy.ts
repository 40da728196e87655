import { searchEngineOf } from './search-engines.ts';
import type { SiteDefinition } from './site-definition.ts';

/** What of a site speaks to other addresses. */
type Policed = Pick<SiteDefinition, 'feedbackEndpoint' | 'signalsEndpoint' | 'searchEngine'>;

/**
 * The strictest Content-Security-Policy under which every page of the site works, as the value of the header.
 * @param site may send votes and other signals to an address of its owner, and readers without JavaScript to a search engine
 */
export function sitePolicy({ feedbackEndpoint, signalsEndpoint, searchEngine }: Policed): string {
  return [
    ...directives(
      originsOf(feedbackEndpoint, signalsEndpoint),
      originsOf(searchEngineOf(searchEngine)?.action),
    ),
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The same policy for a page that must bring it itself: in `<meta>` browsers do not take what concerns frames. */
export function policyInPages({
  feedbackEndpoint,
  signalsEndpoint,
  searchEngine,
}: Policed): string {
  return directives(
    originsOf(feedbackEndpoint, signalsEndpoint),
    originsOf(searchEngineOf(searchEngine)?.action),
  ).join('; ');
}

function directives(votes: readonly string[], engine: readonly string[]): string[] {
  return [
    "default-src 'none'",
    // The search program is WebAssembly.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    ["connect-src 'self'", ...votes].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    ["form-action 'self'", ...new Set([...votes, ...engine])].join(' '),
    "base-uri 'none'",
  ];
}

/** The origins of absolute addresses; none for an address of this site. */
function originsOf(...addresses: readonly (string | undefined)[]): string[] {
  return [
    ...new Set(
      addresses.flatMap((address) =>
        address !== undefined && URL.canParse(address) ? [new URL(address).origin] : [],
      ),
    ),
  ];
}

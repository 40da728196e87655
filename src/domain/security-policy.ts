import { searchEngineOf } from './search-engines.ts';
import type { SiteDefinition } from './site-definition.ts';

/**
 * The strictest Content-Security-Policy under which every page of the site works, as the value of the header.
 * @param site may send votes to an address of its owner, and readers without JavaScript to a search engine
 */
export function sitePolicy({ feedbackEndpoint, searchEngine }: Pick<SiteDefinition, 'feedbackEndpoint' | 'searchEngine'>): string {
  return [...directives(originsOf(feedbackEndpoint), originsOf(searchEngineOf(searchEngine)?.action)), "frame-ancestors 'none'"].join('; ');
}

/** The same policy for a page that must bring it itself: in `<meta>` browsers do not take what concerns frames. */
export function policyInPages({ feedbackEndpoint, searchEngine }: Pick<SiteDefinition, 'feedbackEndpoint' | 'searchEngine'>): string {
  return directives(originsOf(feedbackEndpoint), originsOf(searchEngineOf(searchEngine)?.action)).join('; ');
}

function directives(votes: readonly string[], engine: readonly string[]): string[] {
  return [
    "default-src 'none'",
    // The search program is WebAssembly.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    ["connect-src 'self'", ...votes].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    ["form-action 'self'", ...new Set([...votes, ...engine])].join(' '),
    "base-uri 'none'",
  ];
}

/** The origin of an absolute address; none for an address of this site. */
function originsOf(address: string | undefined): string[] {
  return address !== undefined && URL.canParse(address) ? [new URL(address).origin] : [];
}

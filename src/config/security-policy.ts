import { searchEngineOf } from './search-engines.ts';
import type { SiteDefinition } from './site-definition.ts';

/** The settings that allow pages to contact other origins. */
type Policed = Pick<
  SiteDefinition,
  'contact' | 'feedbackEndpoint' | 'signalsEndpoint' | 'searchEngine'
> &
  Partial<Pick<SiteDefinition, 'notices'>>;

/**
 * Returns the strictest Content-Security-Policy under which every page of the site works, as the
 * value of the header.
 * @param site may send votes, messages and signals to URLs of its owner, readers without JavaScript
 * to a search engine, and read the status page of its owner
 * @param frames origins whose players pages may load
 * @param ancestors origins whose pages may show the page in a frame
 */
export function sitePolicy(
  site: Policed,
  frames: readonly string[] = [],
  ancestors: readonly string[] = ["'none'"],
): string {
  return `${policyInPages(site, frames)}; frame-ancestors ${ancestors.join(' ')}`;
}

/** Returns the same policy for a `<meta>` tag, where browsers ignore the part about frames. */
export function policyInPages(
  { contact, feedbackEndpoint, signalsEndpoint, searchEngine, notices }: Policed,
  frames: readonly string[] = [],
): string {
  return directives(
    originsOf(feedbackEndpoint, signalsEndpoint, contact?.endpoint),
    [
      ...originsOf(searchEngineOf(searchEngine)?.action),
      // Without an endpoint, the contact form opens a mail, also without JavaScript.
      ...(contact?.email !== undefined && contact.endpoint === undefined ? ['mailto:'] : []),
    ],
    originsOf(notices?.statusPage),
    frames,
  ).join('; ');
}

function directives(
  endpoints: readonly string[],
  forms: readonly string[],
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
    ["connect-src 'self'", ...new Set([...endpoints, ...status])].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    ["form-action 'self'", ...new Set([...endpoints, ...forms])].join(' '),
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

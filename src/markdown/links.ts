import type { Positioned } from './elements.ts';

/**
 * Normalizes URLs as browsers do (https://url.spec.whatwg.org/#concept-basic-url-parser): removes
 * white space and control characters around them and tabs and line breaks inside, and writes the
 * protocol in lower case. Later steps then compare the protocol that a browser would use.
 */
export function normalizeUrls(elements: readonly Positioned[]): void {
  for (const {
    element: { properties },
  } of elements) {
    for (const name of ['href', 'src', 'cite']) {
      const url = properties[name];
      if (typeof url === 'string') properties[name] = normalizedUrl(url);
    }
  }
}

function normalizedUrl(url: string): string {
  const bare = url.replaceAll(/^[\0-\x20]+|[\0-\x20]+$|[\t\n\r]/g, '');
  return bare.replace(/^[a-z][a-z0-9+.-]*:/i, (protocol) => protocol.toLowerCase());
}

/**
 * Finds the page that a link of an article leads to, as a path from the site root:
 * `../fees/card.md` is the file of an article. Returns undefined for other links.
 */
export type LinkOf = (url: string) => string | undefined;

/** Puts links to files of articles and paths from the site root below the base path. */
export function resolveLinks(
  elements: readonly Positioned[],
  fromRoot: (path: string) => string,
  linkOf: LinkOf,
): void {
  for (const {
    element: { properties },
  } of elements) {
    const { href } = properties;
    if (typeof href !== 'string') continue;
    const url = linkOf(href) ?? href;
    if (/^\/(?![/\\])/.test(url)) properties['href'] = fromRoot(url);
  }
}

import type { Positioned } from './elements.ts';

/**
 * Writes addresses as browsers read them (https://url.spec.whatwg.org/#concept-basic-url-parser): without white space and
 * control characters around, without tabs and line breaks within, the protocol in lower case. Whoever compares protocols
 * afterwards sees what a browser would follow.
 */
export function writePlainAddresses(elements: readonly Positioned[]): void {
  for (const {
    element: { properties },
  } of elements) {
    for (const name of ['href', 'src', 'cite']) {
      const address = properties[name];
      if (typeof address === 'string') properties[name] = plainAddress(address);
    }
  }
}

function plainAddress(address: string): string {
  const bare = address.replaceAll(/^[\0-\x20]+|[\0-\x20]+$|[\t\n\r]/g, '');
  return bare.replace(/^[a-z][a-z0-9+.-]*:/i, (protocol) => protocol.toLowerCase());
}

/** Puts addresses from the site's root below the base path. */
export function resolveLinks(
  elements: readonly Positioned[],
  fromRoot: (path: string) => string,
): void {
  for (const {
    element: { properties },
  } of elements) {
    const address = properties['href'];
    if (typeof address === 'string' && /^\/(?![/\\])/.test(address))
      properties['href'] = fromRoot(address);
  }
}

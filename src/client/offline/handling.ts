import { siteFolders } from '../../config/route-table.ts';

/**
 * Cached responses are in separate stores, each with its own limit. `shell` has the offline pages
 * and what they need.
 */
export type Store = 'shell' | 'pages' | 'assets' | 'images' | 'index';

/** How a request is answered: from which store, and whether the network is tried first. */
export type Handling = { readonly store: Store; readonly networkFirst: boolean };

/**
 * Returns how a request is answered. Files with a hash in their names may come from the store. All
 * others come from the network while there is a connection.
 * @param scope URL of the site root
 * @returns undefined for a request that the service worker does not handle
 */
export function handlingOf(
  { method, mode, destination, url }: Pick<Request, 'method' | 'mode' | 'destination' | 'url'>,
  scope: string,
): Handling | undefined {
  if (method !== 'GET' || !url.startsWith(scope)) return undefined;
  // Players request parts of a file, which a stored whole file does not answer.
  if (destination === 'audio' || destination === 'video') return undefined;
  const path = keyOf(url).slice(scope.length);
  // Not a page, but as fresh: a stored one is for readers without a connection.
  if (path === siteFolders.notices) return { store: 'pages', networkFirst: true };
  // The panel of the widget requests the pages of articles by script.
  if (mode === 'navigate' || path.endsWith('/')) return { store: 'pages', networkFirst: true };
  if (path.startsWith(siteFolders.assets))
    return { store: destination === 'image' ? 'images' : 'assets', networkFirst: false };
  if (path.startsWith(siteFolders.searchIndex))
    return { store: 'index', networkFirst: !isReleaseFile(path) };
  return destination === 'image' ? { store: 'images', networkFirst: true } : undefined;
}

/**
 * Returns the URL under which a response is stored. Query and fragment make no difference to a
 * static site.
 */
export function keyOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Returns whether the name of an index file contains its hash. */
export function isReleaseFile(path: string): boolean {
  return /\/(index|fragment|meaning)\/|\.pf_meta$/.test(path);
}

import { siteFolders } from '../../config/route-table.ts';

/** What is kept apart: each has its own limit. `shell` holds the offline pages and what they need. */
export type Store = 'shell' | 'pages' | 'assets' | 'images' | 'index';

/** How a request is answered: from which store, and whether the network is asked before it. */
export type Handling = { readonly store: Store; readonly networkFirst: boolean };

/**
 * Files whose names tell their content may come from the store; all others come from the network as long as there is one.
 * @param scope address of the site's root
 * @returns undefined for a request that is none of the worker's business
 */
export function handlingOf(
  { method, mode, destination, url }: Pick<Request, 'method' | 'mode' | 'destination' | 'url'>,
  scope: string,
): Handling | undefined {
  if (method !== 'GET' || !url.startsWith(scope)) return undefined;
  // Players ask for parts of a file, which a kept whole does not answer.
  if (destination === 'audio' || destination === 'video') return undefined;
  const path = keyOf(url).slice(scope.length);
  if (mode === 'navigate') return { store: 'pages', networkFirst: true };
  if (path.startsWith(siteFolders.assets))
    return { store: destination === 'image' ? 'images' : 'assets', networkFirst: false };
  if (path.startsWith(siteFolders.searchIndex))
    return { store: 'index', networkFirst: !isReleaseFile(path) };
  return destination === 'image' ? { store: 'images', networkFirst: true } : undefined;
}

/** The address under which an answer is kept: queries and places on a page make no difference to a static site. */
export function keyOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Whether a file of the index bears its hash in its name. */
export function isReleaseFile(path: string): boolean {
  return /\/(index|fragment)\/|\.pf_meta$/.test(path);
}

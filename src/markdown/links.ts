import type { Placed } from './elements.ts';

/** Puts addresses from the site's root below the base path. */
export function resolveLinks(elements: readonly Placed[], fromRoot: (path: string) => string): void {
  for (const { element: { properties } } of elements) {
    const address = properties['href'];
    if (typeof address === 'string' && /^\/(?!\/)/.test(address)) properties['href'] = fromRoot(address);
  }
}

import type { Placed } from './elements.ts';

/** Puts addresses from the site's root below the base path, and lets pictures load only when they come near. */
export function resolveLinks(elements: readonly Placed[], fromRoot: (path: string) => string): void {
  for (const { element: { tagName, properties } } of elements) {
    for (const name of ['href', 'src']) {
      const address = properties[name];
      if (typeof address === 'string' && /^\/(?!\/)/.test(address)) properties[name] = fromRoot(address);
    }
    if (tagName === 'img') {
      properties['loading'] = 'lazy';
      properties['alt'] ??= '';
    }
  }
}

import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Puts addresses from the site's root below the base path, and lets pictures load only when they come near. */
export function resolveLinks(tree: Root, fromRoot: (path: string) => string): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    for (const name of ['href', 'src']) {
      const address = properties[name];
      if (typeof address === 'string' && /^\/(?!\/)/.test(address)) properties[name] = fromRoot(address);
    }
    if (tagName === 'img') {
      properties['loading'] = 'lazy';
      properties['alt'] ??= '';
    }
  });
}

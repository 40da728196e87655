import type { Root } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { addressesFor } from '../domain/addresses.ts';
import { site } from '../site.ts';
import { stringsFor } from '../strings/strings.ts';
import { enrich } from './render.ts';

/**
 * The steps of `renderMarkdown` for .mdx articles, which Astro compiles. Nothing is sanitized there: .mdx is code.
 * @param base path under which the site is served
 */
export function mdxSteps(base: string): HastPluginDefinition {
  const { code } = site.locales[0];
  const options = { fromRoot: addressesFor(base, code).fromRoot, calloutLabels: stringsFor(code).callouts };
  return {
    name: 'handrail-steps',
    before(root, context) {
      const tree = structuredClone(root) as Root;
      enrich(tree, options);
      context.replaceNode(root, tree);
    },
  };
}

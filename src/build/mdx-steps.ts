import type { Nodes, Root } from 'hast';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastPluginDefinition, PluginFactoryContext } from 'satteri';
import { site } from '../config/site.ts';
import { articleFileAt } from '../content/article-files.ts';
import { articlesDirectory } from '../config/articles-directory.ts';
import { renderOptionsFor } from '../content/render-options.ts';
import { enrich } from '../markdown/render.ts';

/**
 * The steps of `renderMarkdown` for .mdx articles, which Astro compiles. Nothing is sanitized there: .mdx is code.
 * @param base path under which the site is served
 */
export function mdxSteps(
  base: string,
): (document: Pick<PluginFactoryContext, 'fileURL'>) => HastPluginDefinition {
  return ({ fileURL }) => {
    // Astro itself finds the images of .mdx articles.
    const options = {
      ...renderOptionsFor(localeOf(fileURL), '', base),
      imageOf: () => undefined,
    };
    return {
      name: 'handrail-steps',
      before(root, context) {
        const tree = plain(root) as Root;
        enrich(tree, options);
        context.replaceNode(root, tree);
      },
    };
  };
}

function localeOf(fileURL: URL | undefined): string {
  const directory = articlesDirectory();
  const path = fileURL && relative(directory, fileURLToPath(fileURL)).split(sep).join('/');
  return (path && articleFileAt(directory, path)?.locale) ?? site.locales[0].code;
}

/** Sätteri reads its nodes lazily and does not let them be changed; this is the same tree as plain objects. */
function plain(node: Nodes): Nodes {
  const copy = { ...node };
  if ('children' in copy) Object.assign(copy, { children: copy.children.map(plain) });
  if ('properties' in copy) copy.properties = { ...copy.properties };
  return copy;
}

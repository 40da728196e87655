import type { Root } from 'hast';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastPluginDefinition, PluginFactoryContext } from 'satteri';
import { articlesDirectory } from '../config/articles-directory.ts';
import { site } from '../config/settings.ts';
import { articleFileAt } from '../content/article-files.ts';
import { renderOptionsFor } from '../content/render-options.ts';
import { jsxIds, replaceComponents, resolveJsxLinks } from '../markdown/components.ts';
import { copyTree } from '../markdown/copy-tree.ts';
import { enrich } from '../markdown/render.ts';
import { contextIfSet } from './current-context.ts';

/**
 * Returns the steps of `renderMarkdown` for .mdx articles, which Astro compiles. They are not
 * sanitized because .mdx is code.
 * @param base path under which the site is served
 */
export function mdxSteps(
  base: string,
): (document: Pick<PluginFactoryContext, 'fileURL'>) => HastPluginDefinition {
  return ({ fileURL }) => ({
    name: 'handrail-steps',
    before(root, context) {
      const tree = copyTree(root as Root);
      replaceComponents(tree);
      const options = renderOptionsFor(
        localeOf(fileURL),
        fileURL ? fileURLToPath(fileURL) : '',
        base,
      );
      resolveJsxLinks(tree, options);
      enrich(tree, {
        ...options,
        // Astro itself finds the images of .mdx articles.
        imageOf: () => undefined,
        glossary: explainsTerms(fileURL) ? options.glossary : undefined,
        takenIds: jsxIds(tree),
      });
      context.replaceNode(root, tree);
    },
  });
}

/** Whether the front matter of an article leaves the glossary on. */
function explainsTerms(fileURL: URL | undefined): boolean {
  const path = fileURL && fileURLToPath(fileURL);
  const article = contextIfSet()
    ?.articles.all()
    .find(({ file }) => file === path);
  return article?.frontMatter.glossary ?? true;
}

function localeOf(fileURL: URL | undefined): string {
  const directory = articlesDirectory();
  const path = fileURL && relative(directory, fileURLToPath(fileURL)).split(sep).join('/');
  return (path && articleFileAt(directory, path)?.locale) ?? site.locales[0].code;
}

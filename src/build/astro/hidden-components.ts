import type { AstroIntegration } from 'astro';
import { sep } from 'node:path';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { publishedArticles } from '../published-articles.ts';

/**
 * Keeps .mdx articles that readers may not see out of a build: as components they would bring their images, styles and
 * scripts into the site although they have no page.
 */
export function hiddenComponents(): AstroIntegration {
  const slashes = (path: string) => path.split(sep).join('/');
  const directory = `${slashes(articlesDirectory())}/`;
  let published: ReadonlySet<string> | undefined;
  const isHidden = (id: string) => {
    // Passages that articles share lie in folders that begin with an underscore.
    if (
      !id.startsWith(directory) ||
      !id.endsWith('.mdx') ||
      /\/_/.test(id.slice(directory.length - 1))
    )
      return false;
    published ??= new Set(publishedArticles().map(({ file }) => slashes(file)));
    return !published.has(id);
  };
  return {
    name: 'handrail-hidden-components',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build')
          updateConfig({
            vite: {
              plugins: [
                {
                  name: 'handrail-hidden-components',
                  enforce: 'pre',
                  load: (id) => (isHidden(id) ? '' : undefined),
                },
              ],
            },
          });
      },
    },
  };
}

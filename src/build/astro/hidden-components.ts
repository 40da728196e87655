import type { AstroIntegration } from 'astro';
import { sep } from 'node:path';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { shownArticles } from '../build-context.ts';
import { currentContext } from '../current-context.ts';

/**
 * Keeps hidden .mdx articles out of a build. As components, they would add their images, styles and
 * scripts to the site although they have no page.
 */
export function hiddenComponents(): AstroIntegration {
  const slashes = (path: string) => path.split(sep).join('/');
  const directory = `${slashes(articlesDirectory())}/`;
  let shown: ReadonlySet<string> | undefined;
  const isHidden = (id: string) => {
    // Folders of includes begin with an underscore.
    if (
      !id.startsWith(directory) ||
      !id.endsWith('.mdx') ||
      /\/_/.test(id.slice(directory.length - 1))
    )
      return false;
    shown ??= new Set(shownArticles(currentContext()).map(({ file }) => slashes(file)));
    return !shown.has(id);
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

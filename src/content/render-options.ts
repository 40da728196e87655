import { createRoutes } from '../config/routes.ts';
import { site } from '../config/settings.ts';
import { imageFinder } from './article-images.ts';
import { linkFinder } from './file-links.ts';
import { stringsFor } from '../languages/strings-for.ts';
import type { RenderOptions } from '../markdown/render.ts';

/**
 * Returns the options that render an article.
 * @param file absolute path of the article; its images and links are found from there
 * @param base base path of the site
 */
export function renderOptionsFor(locale: string, file: string, base: string): RenderOptions {
  const { fromRoot } = createRoutes(base, site.locales[0].code);
  return {
    fromRoot,
    texts: stringsFor(locale),
    imageOf: imageFinder(file, fromRoot),
    linkOf: linkFinder(file),
  };
}

import { createRoutes } from '../config/routes.ts';
import { site } from '../config/site.ts';
import { imageFinder } from './article-images.ts';
import { stringsFor } from '../languages/strings-for.ts';
import type { RenderOptions } from '../markdown/render.ts';

/**
 * How an article is rendered.
 * @param file absolute path of the article, from where its images are found
 * @param base path under which the site is served
 */
export function renderOptionsFor(locale: string, file: string, base: string): RenderOptions {
  const { fromRoot } = createRoutes(base, site.locales[0].code);
  return { fromRoot, texts: stringsFor(locale), imageOf: imageFinder(file, fromRoot) };
}

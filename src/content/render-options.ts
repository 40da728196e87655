import { addressesFor } from '../config/routes.ts';
import { site } from '../site.ts';
import { pictureFinder } from './article-images.ts';
import { stringsFor } from '../languages/strings.ts';
import type { RenderOptions } from '../markdown/render.ts';

/**
 * How an article is rendered.
 * @param file absolute path of the article, from where its pictures are found
 * @param base path under which the site is served
 */
export function renderOptionsFor(locale: string, file: string, base: string): RenderOptions {
  const { fromRoot } = addressesFor(base, site.locales[0].code);
  return { fromRoot, texts: stringsFor(locale), pictureOf: pictureFinder(file, fromRoot) };
}

import { createRoutes } from '../config/routes.ts';
import { site } from '../config/settings.ts';
import { imageFinder } from './article-images.ts';
import type { UsedMedia } from './article-media.ts';
import { mediaFinder } from './article-media.ts';
import { choiceGroups } from './choice-groups.ts';
import { linkFinder } from './file-links.ts';
import { glossaryTermsFor } from './glossary.ts';
import { stringsFor, textLanguage } from '../languages/strings-for.ts';
import type { RenderOptions } from '../markdown/render.ts';

/**
 * Returns the options that render an article.
 * @param file absolute path of the article; its images and links are found from there
 * @param base base path of the site
 * @param used collects the videos and files of the article
 */
export function renderOptionsFor(
  locale: string,
  file: string,
  base: string,
  used?: UsedMedia,
): RenderOptions {
  const routes = createRoutes(base, site.locales[0].code);
  const { fromRoot } = routes;
  return {
    fromRoot,
    locale,
    texts: stringsFor(locale),
    choices: choiceGroups(locale),
    languageOf: (name) => textLanguage(locale, name),
    imageOf: imageFinder(file, fromRoot),
    linkOf: linkFinder(file),
    glossary: glossaryTermsFor(locale, file, routes),
    media: mediaFinder(file, locale, fromRoot, used),
  };
}

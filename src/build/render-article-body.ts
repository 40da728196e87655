import type { UsedMedia } from '../content/article-media.ts';
import { nothingUsed } from '../content/article-media.ts';
import { renderOptionsFor } from '../content/render-options.ts';
import type { SourceArticle } from '../content/source-article.ts';
import type { RenderOptions } from '../markdown/render.ts';
import { parseBody } from '../markdown/render.ts';
import type { PreparedBody } from './prepared-body.ts';
import { prepareBody } from './prepared-body.ts';

/** Renders the body of an article. */
export function renderBody(
  article: SourceArticle,
  markdown: string,
  base: string,
  used: UsedMedia = nothingUsed(),
  options: RenderOptions = optionsOf(article, base, used),
): PreparedBody {
  const { locale } = article;
  return prepareBody(parseBody(markdown, options), locale, used);
}

function optionsOf(
  { file, locale, frontMatter }: SourceArticle,
  base: string,
  used: UsedMedia,
): RenderOptions {
  const options = renderOptionsFor(locale, file, base, used);
  return frontMatter.glossary ? options : { ...options, glossary: undefined };
}

/**
 * Renders the body of an article for a cache.
 * @returns the body, and whether nothing else than the article and the glossary changes it
 */
export function renderLasting(
  article: SourceArticle,
  markdown: string,
  base: string,
): { body: PreparedBody; isLasting: boolean } {
  const used = nothingUsed();
  const options = optionsOf(article, base, used);
  let showsImages = false;
  const body = renderBody(article, markdown, base, used, {
    ...options,
    imageOf: (source) => {
      const image = options.imageOf(source);
      showsImages ||= image !== undefined;
      return image;
    },
  });
  // A body contains the sizes of images and files, which change without the article.
  return { body, isLasting: !showsImages && used.files.size + used.origins.size === 0 };
}

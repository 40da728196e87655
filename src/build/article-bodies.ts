import type { Shard } from '../domain/shard.ts';
import { digest } from '../lib/digest.ts';
import type { ResultCache } from '../lib/result-cache.ts';
import { renderOptionsFor } from '../content/render-options.ts';
import type { SourceArticle } from '../content/source-article.ts';
import type { RenderOptions } from '../markdown/render.ts';
import { parseBody } from '../markdown/render.ts';
import type { ArticleLibrary } from './article-library.ts';
import type { PreparedBody } from './prepared-body.ts';
import { prepareBody } from './prepared-body.ts';
import { isInShard } from './shard.ts';

/** The bodies of Markdown articles. */
export type ArticleBodies = {
  /**
   * Returns the body of an article.
   * @param markdown as it is published, for those who have it
   */
  of(article: SourceArticle, markdown?: string): PreparedBody;
};

/**
 * Makes each body once for the check, the pages and the index.
 * @param base path under which the site is served
 * @param cache bodies of earlier builds
 */
export function createArticleBodies(
  articles: ArticleLibrary,
  base: string,
  shard: Shard,
  cache?: ResultCache<PreparedBody>,
): ArticleBodies {
  const made = new Map<string, PreparedBody>();
  return {
    of(article, markdown = articles.markdownOf(article)) {
      const known = made.get(article.file);
      if (known) return known;
      const body = cache
        ? cachedBody(article, markdown, base, cache)
        : renderBody(article, markdown, base);
      // Nobody asks a shard again for what another one builds.
      if (shard.number === 1 || isInShard(article, shard)) made.set(article.file, body);
      return body;
    },
  };
}

/** Renders the body of an article. */
export function renderBody(
  { file, locale }: SourceArticle,
  markdown: string,
  base: string,
  options: RenderOptions = renderOptionsFor(locale, file, base),
): PreparedBody {
  return prepareBody(parseBody(markdown, options), locale);
}

function cachedBody(
  article: SourceArticle,
  markdown: string,
  base: string,
  cache: ResultCache<PreparedBody>,
): PreparedBody {
  const { file, locale } = article;
  // The check puts empty lines in front, for the positions of what it finds.
  const content = digest(`${locale} ${base}\n`, markdown.replace(/^\n+/, ''));
  const known = cache.find(file, content);
  if (known) return known;
  const options = renderOptionsFor(locale, file, base);
  let showsImages = false;
  const body = renderBody(article, markdown, base, {
    ...options,
    imageOf: (source) => {
      const image = options.imageOf(source);
      showsImages ||= image !== undefined;
      return image;
    },
  });
  // The body holds the sizes of images, and their files change without the article.
  if (!showsImages) cache.keep(file, content, body);
  return body;
}

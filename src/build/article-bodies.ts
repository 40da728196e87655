import type { RenderOptions } from '../markdown/render.ts';
import { renderOptionsFor } from '../content/render-options.ts';
import { parseBody } from '../markdown/render.ts';
import type { PreparedBody } from './prepared-body.ts';
import { prepareBody } from './prepared-body.ts';
import { markdownInBuild } from './article-library.ts';
import { siteUrl } from '../config/environment.ts';
import { processState } from '../lib/process-state.ts';
import { isFirstShard, isInShard } from './shard.ts';
import type { SourceArticle } from '../content/source-article.ts';
import type { ResultCache } from '../lib/result-cache.ts';
import { digest } from '../lib/digest.ts';

type Bodies = {
  /** By file. */
  readonly made: Map<string, PreparedBody>;
  /** Those of earlier builds. */
  cache: ResultCache<PreparedBody> | undefined;
};

/** The bodies of one build, parsed once for the check, the pages and the index. */
const bodies = processState('bodies', (): Bodies => ({ made: new Map(), cache: undefined }));

/**
 * Call it before the check of a build: an article may have changed since the one before in this process, or an image that it shows.
 * @param cache keeps bodies from one build to the next; who opens it saves it
 */
export function startBodies(cache?: ResultCache<PreparedBody>): void {
  bodies.made.clear();
  bodies.cache = cache;
}

/** The body of a Markdown article, made by the first who asks. */
export function bodyInBuild(article: SourceArticle): PreparedBody {
  return bodies.made.get(article.file) ?? makeBody(article, markdownInBuild(article));
}

/**
 * Makes the body of a Markdown article, unless an earlier build did, and keeps it.
 * @param markdown as it is published
 */
export function makeBody(article: SourceArticle, markdown: string): PreparedBody {
  const { file, locale } = article;
  const base = siteUrl().pathname;
  // The check puts empty lines in front, for the places of what it finds.
  const content = digest(`${locale} ${base}\n`, markdown.replace(/^\n+/, ''));
  const body = bodies.cache?.find(file, content) ?? prepare(file, locale, base, markdown, content);
  // Nobody asks a shard again for what another one builds.
  if (isFirstShard() || isInShard(article)) bodies.made.set(file, body);
  return body;
}

function prepare(
  file: string,
  locale: string,
  base: string,
  markdown: string,
  content: string,
): PreparedBody {
  const { imageOf, ...others } = renderOptionsFor(locale, file, base);
  let showsImages = false;
  const options: RenderOptions = {
    ...others,
    imageOf: (source) => {
      const image = imageOf(source);
      showsImages ||= image !== undefined;
      return image;
    },
  };
  const body = prepareBody(parseBody(markdown, options), locale);
  // Sizes of images stand in the body, and their files change without the article.
  if (!showsImages) bodies.cache?.keep(file, content, body);
  return body;
}

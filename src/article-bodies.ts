import { renderOptionsFor } from './markdown/options.ts';
import { parseBody } from './markdown/render.ts';
import type { PreparedBody } from './prepared-body.ts';
import { prepareBody } from './prepared-body.ts';
import { markdownInBuild } from './source/article-library.ts';
import { siteAddress } from './source/environment.ts';
import { processState } from './source/process-state.ts';
import type { SourceArticle } from './source/read-articles.ts';

/** The bodies of one build by file, parsed once for the check, the pages and the index. */
const bodies = processState('bodies', () => new Map<string, PreparedBody>());

/** Call it before the check of a build: an article may have changed since the one before in this process, or a picture that it shows. */
export function forgetBodies(): void {
  bodies.clear();
}

/** The body of a Markdown article, made by the first who asks. */
export function bodyInBuild(article: SourceArticle): PreparedBody {
  return bodies.get(article.file) ?? makeBody(article, markdownInBuild(article));
}

/**
 * Makes the body of a Markdown article and keeps it.
 * @param markdown as it is published
 */
export function makeBody({ file, locale }: SourceArticle, markdown: string): PreparedBody {
  const body = prepareBody(parseBody(markdown, renderOptionsFor(locale, file, siteAddress().pathname)), locale);
  bodies.set(file, body);
  return body;
}

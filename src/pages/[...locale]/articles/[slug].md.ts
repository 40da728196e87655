import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { absolute, routes } from '../../../view/paths.ts';
import { isMdx } from '../../../view/article-body.ts';
import { articlesOf, markdownOf } from '../../../view/catalog.ts';
import { currentContext } from '../../../build/current-context.ts';
import { linkFinder } from '../../../content/file-links.ts';
import { markdownFile } from '../../../markdown/markdown-file.ts';
import { localePaths } from '../../../view/page-data.ts';

/**
 * Only for `npm run dev`. In a build, `build/astro/markdown-files.ts` writes these files ten times
 * as fast.
 */
export function getStaticPaths() {
  if (!currentContext().rendersMarkdown) return [];
  return localePaths().flatMap(({ params, props }) =>
    articlesOf(props.locale)
      .filter((article) => !isMdx(article))
      .map((article) => ({ params: { ...params, slug: article.slug }, props: { article } })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { article },
}) => {
  const page = absolute(routes.article(article.locale, article.slug));
  const { pathname } = currentContext().url;
  const text = markdownFile(article, markdownOf(article), page, pathname, linkFinder(article.file));
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};

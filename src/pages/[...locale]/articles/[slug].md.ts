import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { isMdx } from '../../../view/article-body.ts';
import { articlesOf } from '../../../view/catalog.ts';
import { articleMarkdown } from '../../../build/article-markdown.ts';
import { currentContext } from '../../../build/current-context.ts';
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
  const context = currentContext();
  const text = articleMarkdown(context, context.articles.at(article.file));
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};

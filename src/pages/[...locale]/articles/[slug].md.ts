import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { absolute, routes } from '../../../view/paths.ts';
import { isMdx } from '../../../view/article-body.ts';
import { markdownOf } from '../../../view/catalog.ts';
import { markdownFile } from '../../../markdown/markdown-file.ts';
import { localeData, localePaths } from '../../../view/page-data.ts';

/** For the preview alone: a build leaves these files to `integrations/markdown-files.ts`, which needs a tenth of the time. */
export async function getStaticPaths() {
  if (!import.meta.env.DEV) return [];
  const paths = await Promise.all(
    localePaths().map(async ({ params, props }) => {
      const { articles } = await localeData(props.locale);
      return articles.filter((article) => !isMdx(article)).map((article) => ({ params: { ...params, slug: article.slug }, props: { article } }));
    }),
  );
  return paths.flat();
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { article } }) => {
  const page = absolute(routes.article(article.locale, article.slug));
  const text = markdownFile(article, await markdownOf(article), page, import.meta.env.BASE_URL);
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};

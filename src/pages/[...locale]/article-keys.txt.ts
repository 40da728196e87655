import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { site } from '../../config/settings.ts';
import { articleKey } from '../../text/article-key.ts';
import { articlesOf } from '../../view/catalog.ts';
import { localePaths } from '../../view/page-data.ts';

/** Which articles exist, for the list of recently viewed ones. */
export const getStaticPaths = () => (site.recentlyViewed ? localePaths() : []);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { locale },
}) => {
  const keys = articlesOf(locale).map(({ slug }) => articleKey(slug));
  return new Response(keys.join(''), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};

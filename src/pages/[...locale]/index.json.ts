import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { site } from '../../config/settings.ts';
import { localePaths } from '../../view/page-data.ts';
import { siteIndexOf } from '../../view/site-index-of.ts';

export const getStaticPaths = () => (site.ai.index ? localePaths() : []);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { locale },
}) => {
  const index = await siteIndexOf(locale);
  return new Response(`${JSON.stringify(index)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

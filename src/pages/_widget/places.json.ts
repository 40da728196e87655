import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { localePaths } from '../../view/page-data.ts';
import { placesOf } from '../../view/widget-places.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { locale },
}) =>
  new Response(JSON.stringify(placesOf(locale)), {
    headers: { 'content-type': 'application/json' },
  });

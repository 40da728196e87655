import type { APIRoute } from 'astro';
import { localePaths } from '../../view/page-data.ts';
import { noticeFile, noticeSources } from '../../view/notices.ts';

/** One file for all languages, which exists only if pages request it. */
export function getStaticPaths() {
  const isMade = localePaths().length > 0 && noticeSources().live !== undefined;
  return isMade ? [{ params: { root: undefined } }] : [];
}

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(noticeFile(), null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' },
  });

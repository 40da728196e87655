import type { APIRoute } from 'astro';
import { siteRoutes } from '../config/route-table.ts';
import { absolute, routes } from '../view/paths.ts';

/** Allows everything. Pages that search engines should omit say so themselves. */
const siteMap = absolute(routes.fromRoot(siteRoutes.xmlSiteMap.path));

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nDisallow:\n\nSitemap: ${siteMap}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });

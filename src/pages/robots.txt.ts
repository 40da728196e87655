import type { APIRoute } from 'astro';
import { siteRoutes } from '../config/route-table.ts';
import { site } from '../config/settings.ts';
import { absolute, routes } from '../view/paths.ts';
import { robotsText } from '../view/robots-text.ts';

const siteMap = absolute(routes.fromRoot(siteRoutes.xmlSiteMap.path));

export const GET: APIRoute = () =>
  new Response(robotsText(siteMap, site.ai.train), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });

import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { lookup } from 'mrmime';
import { absolute } from '../../view/paths.ts';
import { openSearchDescription } from '../../view/open-search.ts';
import { localeData, localePaths } from '../../view/page-data.ts';
import { site } from '../../config/settings.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { locale },
}) => {
  const { strings, routes } = localeData(locale);
  const description = openSearchDescription({
    name: site.name,
    description: strings.searchLabel,
    lang: locale,
    search: absolute(routes.search(locale)),
    icon: absolute(routes.fromRoot(site.brand.logo)),
    iconType: lookup(site.brand.logo),
    self: absolute(routes.openSearch(locale)),
  });
  return new Response(description, {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  });
};

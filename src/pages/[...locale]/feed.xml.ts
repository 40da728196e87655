import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { siteFeed } from '../../view/feed-entries.ts';
import { feedResponse } from '../../view/feed-response.ts';
import { localeData, localePaths } from '../../view/page-data.ts';
import { site } from '../../config/settings.ts';

export const getStaticPaths = localePaths;

const { announcements } = site;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { locale },
}) => {
  const { articles, routes } = localeData(locale);
  return feedResponse(locale, {
    title: site.name,
    page: routes.home(locale),
    self: routes.feed(locale),
    entries: siteFeed(articles, announcements),
  });
};

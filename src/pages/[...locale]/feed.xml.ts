import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { siteFeed } from '../../domain/feed.ts';
import type { SiteDefinition } from '../../domain/site-definition.ts';
import { feedResponse } from '../../feed.ts';
import { localeData, localePaths } from '../../page-data.ts';
import { site } from '../../site.ts';

export const getStaticPaths = localePaths;

const { announcements }: SiteDefinition = site;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { locale } }) => {
  const { articles, addresses } = await localeData(locale);
  return feedResponse(locale, { title: site.name, page: addresses.home(locale), self: addresses.feed(locale), entries: siteFeed(articles, announcements) });
};

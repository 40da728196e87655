import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { categoryFeed } from '../../../../view/feed-entries.ts';
import { feedResponse } from '../../../../view/feed-response.ts';
import { localeData, localePaths } from '../../../../view/page-data.ts';
import { site } from '../../../../config/settings.ts';

export function getStaticPaths() {
  return localePaths().flatMap(({ params, props }) => {
    const { categories } = localeData(props.locale);
    return categories.map((category) => ({
      params: { ...params, category: category.id },
      props: { ...props, category },
    }));
  });
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { locale, category },
}) => {
  const { articles, routes } = localeData(locale);
  return feedResponse(locale, {
    title: `${category.label} · ${site.name}`,
    page: routes.category(locale, category.id),
    self: routes.feed(locale, category.id),
    entries: categoryFeed(articles, category.id),
  });
};

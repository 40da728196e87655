import { articlesDirectory } from '../config/articles-directory.ts';
import { readSearchFiles } from '../content/search-files.ts';
import type { WidgetPlace } from '../domain/widget-places.ts';
import { articlesOf } from './catalog.ts';

/**
 * Returns the places of `places.yml` with the titles of their articles. Omits articles without a
 * page, and places that have no other.
 */
export function placesOf(locale: string): WidgetPlace[] {
  const titles = new Map(articlesOf(locale).map(({ slug, title }) => [slug, title]));
  const { places } = readSearchFiles(articlesDirectory(), locale, new Set(titles.keys()));
  return places
    .map(({ path, articles }) => ({
      path,
      articles: articles.flatMap((slug) => {
        const title = titles.get(slug);
        return title === undefined ? [] : [{ slug, title }];
      }),
    }))
    .filter(({ articles }) => articles.length > 0);
}

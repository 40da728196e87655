import { articlesOf, markdownOf } from './catalog.ts';
import type { Article } from '../domain/article.ts';
import { monthNames } from '../domain/calendar-day.ts';
import { relatedFinder } from './related-finder.ts';
import { stemFor } from '../languages/stem-for.ts';
import { languageFor } from '../languages/registry.ts';

/** What a link to a related article shows. */
export type RelatedArticle = Pick<Article, 'slug' | 'title' | 'hidden'>;

/** Related articles of one page. */
const LIMIT = 5;

/** Reads the texts of all articles of a locale, once a build, and finds for each article those to read next. */
export async function relatedArticlesIn(
  locale: string,
): Promise<(article: Article) => readonly Article[]> {
  const articles = await articlesOf(locale);
  const bodies = new Map<Article, string>();
  for (const article of articles) bodies.set(article, await markdownOf(article));
  // Two articles that name the same month have no subject in common.
  const stopWords = new Set([
    ...languageFor(locale).stopWords,
    ...monthNames(locale).map((name) => name.toLowerCase()),
  ]);
  const related = relatedFinder(articles, (article) => bodies.get(article) ?? '', {
    stopWords,
    stem: stemFor(locale) ?? ((word) => word),
  });
  return (article) => related(article, LIMIT);
}

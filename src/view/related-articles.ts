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

/** Reads the texts of all articles of a locale. Returns a function that finds what to read next. */
export function relatedArticlesIn(locale: string): (article: Article) => readonly Article[] {
  const articles = articlesOf(locale);
  const bodies = new Map<Article, string>();
  for (const article of articles) bodies.set(article, markdownOf(article));
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

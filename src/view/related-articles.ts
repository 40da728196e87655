import { currentContext } from '../build/current-context.ts';
import { articlesOf, markdownOf } from './catalog.ts';
import type { Article } from '../domain/article.ts';
import { monthNames } from '../domain/calendar-day.ts';
import type { Compare } from './compared-article.ts';
import { articleComparison } from './compared-article.ts';
import { relatedFinder } from './related-finder.ts';
import { stemFor } from '../languages/stem-for.ts';
import { lazily } from '../lib/lazily.ts';
import { vectorReader } from '../meaning/word-vectors.ts';
import { wordVectorsFor } from '../languages/word-vectors-for.ts';
import { readIrregularForms } from '../languages/read-irregular-forms.ts';
import { languageFor } from '../languages/registry.ts';

/** What a link to a related article shows. */
export type RelatedArticle = Pick<Article, 'slug' | 'title' | 'only' | 'hidden'>;

/** Maximum number of related articles on a page. */
const LIMIT = 5;

/** Reads the texts of all articles of a locale. Returns a function that finds related articles. */
export function relatedArticlesIn(locale: string): (article: Article) => readonly Article[] {
  // Most articles have been read before, and need no vectors.
  const comparison = lazily(() => comparisonIn(locale));
  const related = relatedFinder(
    articlesOf(locale),
    markdownOf,
    (article, body) => comparison()(article, body),
    currentContext().derived,
  );
  return (article) => related(article, LIMIT);
}

function comparisonIn(locale: string): Compare {
  // Two articles that mention the same month need not share a subject.
  const stopWords = new Set([
    ...languageFor(locale).stopWords,
    ...monthNames(locale).map((name) => name.toLowerCase()),
  ]);
  const stem = stemFor(locale) ?? String;
  const { baseOf } = readIrregularForms(languageFor(locale).irregularForms);
  const file = wordVectorsFor(locale);
  return articleComparison(
    { stopWords, stem: (word) => stem(baseOf(word)) },
    file && vectorReader(file),
  );
}

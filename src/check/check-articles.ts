import type { CalendarDay } from '../domain/calendar-day.ts';
import { readAddressList } from '../source/address-list.ts';
import type { ArticleFile } from '../source/article-files.ts';
import type { Problem } from '../source/problem.ts';
import { readArticles } from '../source/read-articles.ts';
import { allRules } from './all-rules.ts';
import { outlineOf } from './outline.ts';
import { parseArticle } from './parse-article.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * Reads the articles of a folder and holds them to every rule.
 * @param today the day of the whole build, in UTC
 * @returns all files, and every problem in the order of paths and places
 */
export function checkArticles(directory: string, today: CalendarDay): { files: readonly ArticleFile[]; problems: readonly Problem[] } {
  const { files, articles, problems } = readArticles(directory);
  const outlines = articles.map((article) => {
    const parsed = parseArticle(article);
    for (const rule of allRules) {
      if ('checkArticle' in rule) problems.push(...rule.checkArticle(parsed).map((finding) => problemOf(rule, article.path, finding)));
    }
    return outlineOf(parsed);
  });
  const addressList = readAddressList(directory);
  problems.push(...addressList.problems);
  const library = { outlines, addressList, today };
  for (const rule of allRules) {
    if ('checkLibrary' in rule) problems.push(...rule.checkLibrary(library).map((finding) => problemOf(rule, finding.path, finding)));
  }
  return { files, problems: problems.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column)) };
}

function problemOf({ name, severity }: Rule, path: string, { line, column, message }: Finding): Problem {
  return { path, line, column, severity, rule: name, message };
}

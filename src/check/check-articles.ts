import type { CalendarDay } from '../domain/calendar-day.ts';
import type { ArticleFile } from '../source/article-files.ts';
import type { Problem } from '../source/problem.ts';
import { readArticles } from '../source/read-articles.ts';
import { site } from '../site.ts';
import type { SiteDefinition } from '../domain/site-definition.ts';
import type { ActiveRule } from './all-rules.ts';
import { activeRules } from './all-rules.ts';
import { outlineOf } from './outline.ts';
import { parseArticle } from './parse-article.ts';
import type { Finding } from './rule.ts';

/**
 * Reads the articles of a folder and holds them to every rule.
 * @param today the day of the whole build, in UTC
 * @returns all files, and every problem in the order of paths and places
 */
export function checkArticles(directory: string, today: CalendarDay): { files: readonly ArticleFile[]; problems: readonly Problem[] } {
  const { check }: SiteDefinition = site;
  const rules = activeRules(check);
  const { files, articles, problems } = readArticles(directory);
  const outlines = articles.map((article) => {
    const parsed = parseArticle(article);
    for (const rule of rules) {
      if ('checkArticle' in rule) problems.push(...rule.checkArticle(parsed).map((finding) => problemOf(rule, article.path, finding)));
    }
    return outlineOf(parsed);
  });
  for (const rule of rules) {
    if ('checkLibrary' in rule) problems.push(...rule.checkLibrary({ outlines, today }).map((finding) => problemOf(rule, finding.path, finding)));
  }
  return { files, problems: problems.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column)) };
}

function problemOf({ name, severity }: ActiveRule, path: string, { line, column, message }: Finding): Problem {
  return { path, line, column, severity, rule: name, message };
}

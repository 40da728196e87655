import type { CalendarDay } from '../domain/calendar-day.ts';
import { nextChange } from './next-change.ts';
import { readPublishedPaths } from '../content/published-path-list.ts';
import { shownPath } from '../lib/shown-path.ts';
import type { ArticleFile } from '../content/article-files.ts';
import { findArticleFiles } from '../content/article-files.ts';
import type { Problem } from '../lib/problem.ts';
import type { SourceArticle } from '../content/source-article.ts';
import { problemsBeside } from '../content/read-articles.ts';
import type { ResultCache } from '../lib/result-cache.ts';
import { noticeDays } from './notice-days.ts';
import type { OutdatedLine } from './apply-baseline.ts';
import { applyBaseline } from './apply-baseline.ts';
import { applyRule } from './apply-rule.ts';
import { configuredRules } from './configured-rules.ts';
import { withoutDisabled } from './disables.ts';
import { changesSince } from './changes.ts';
import { outdatedSettings } from './outdated-settings.ts';
import type { Examined } from './examine-article.ts';
import type { Ahead, ExamineOptions } from './examine-files.ts';
import { fileExaminer } from './examine-files.ts';
import type { SiteContext } from './rule.ts';

export type CheckOptions = ExamineOptions & {
  /** A commit, branch or tag: more rules apply to articles that have changed since then. */
  readonly since?: string | undefined;
  readonly cache?: ResultCache<Examined> | undefined;
  /** Results of `examineAhead`, for files that have not changed since. */
  readonly ahead?: Ahead | undefined;
};

export type Checked = {
  readonly files: readonly ArticleFile[];
  /** The articles that are published or will be. */
  readonly articles: readonly SourceArticle[];
  /** Sorted by path, line and column. Errors that the baseline lists are notes. */
  readonly problems: readonly Problem[];
  /** Lines of the baseline whose errors are gone. */
  readonly outdated: readonly OutdatedLine[];
  /** The day on which the next article appears or expires, without further edits. */
  readonly nextChange: CalendarDay | undefined;
  /** What rules know of the whole site. */
  readonly context: SiteContext;
};

/**
 * Reads the articles of a folder and applies all rules.
 * @param today the day of the build, in UTC
 * @throws UserError when git cannot compare, or the settings name an unknown rule
 */
export function checkArticles(
  directory: string,
  today: CalendarDay,
  { since, cache, rules = configuredRules(), anchorsOf, read, ahead }: CheckOptions = {},
): Checked {
  const changes = since === undefined ? [] : changesSince(directory, since);
  const { files, problems } = findArticleFiles(directory);
  const examine = fileExaminer(directory, { cache, rules, anchorsOf, read });
  const examined = files.map((file) => ({ file, ...(ahead?.get(file.path) ?? examine(file)) }));
  cache?.save();

  const summaries = examined.flatMap(({ summary }) => summary ?? []);
  const invalid = new Set(
    examined.flatMap(({ file, summary }) => (summary ? [] : [`${file.locale}/${file.slug}`])),
  );
  const publishedPaths = readPublishedPaths(directory);
  for (const article of examined) problems.push(...article.problems);
  problems.push(
    ...problemsBeside(directory, files),
    ...publishedPaths.problems,
    ...outdatedSettings(),
  );
  const context: SiteContext = { summaries, invalid, publishedPaths, changes, today };
  for (const rule of rules) {
    if ('checkSite' in rule)
      problems.push(...applyRule(rule, shownPath(directory), () => rule.checkSite(context)));
  }
  const articles = examined.flatMap(({ file, text, summary }) =>
    summary ? [{ ...file, text, frontMatter: summary.frontMatter }] : [],
  );
  const disables = new Map(
    examined.flatMap(({ file, disables: found = [] }) =>
      found.length > 0 ? [[file.path, found] as const] : [],
    ),
  );
  const enabled = withoutDisabled(problems, disables, rules, since !== undefined);
  const baselined = applyBaseline(enabled, directory, rules);
  return {
    files,
    articles,
    context,
    problems: baselined.problems.toSorted(byPosition),
    outdated: baselined.outdated,
    nextChange: nextChange(
      [...summaries.map(({ frontMatter }) => frontMatter), ...noticeDays(directory)],
      today,
    ),
  };
}

/** Sorts problems by path, line and column. */
export function byPosition(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

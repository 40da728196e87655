import { setImmediate as nextTask } from 'node:timers/promises';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { nextChange } from './next-change.ts';
import { readPublishedPaths } from '../content/published-path-list.ts';
import { shownPath } from '../lib/shown-path.ts';
import { fileProblem } from '../content/file-problem.ts';
import { readArticleBytes } from '../content/article-bytes.ts';
import type { ArticleFile } from '../content/article-files.ts';
import { findArticleFiles } from '../content/article-files.ts';
import { textOf } from '../content/decode-text.ts';
import type { Problem } from '../lib/problem.ts';
import type { SourceArticle } from '../content/source-article.ts';
import { problemsBeside } from '../content/read-articles.ts';
import type { ResultCache } from '../lib/result-cache.ts';
import { digest } from '../lib/digest.ts';
import type { Shared } from '../content/includes.ts';
import { sharedReader } from '../content/shared-files.ts';
import { noticeDays } from './notice-days.ts';
import type { OutdatedLine } from './apply-baseline.ts';
import { applyBaseline } from './apply-baseline.ts';
import { applyRule } from './apply-rule.ts';
import { configuredRules } from './configured-rules.ts';
import { withoutDisabled } from './disables.ts';
import { changesSince } from './changes.ts';
import { outdatedSettings } from './outdated-settings.ts';
import type { Examined } from './examine-article.ts';
import { examineArticle } from './examine-article.ts';
import type { AnchorsOf } from './article-summary.ts';
import { renderedAnchors } from './article-summary.ts';
import type { SiteContext, Rule } from './rule.ts';

/** So many files are examined before the parser can give memory back. */
const FILES_A_TASK = 20;

export type CheckOptions = {
  /** A commit, branch or tag: more rules apply to articles that have changed since then. */
  readonly since?: string | undefined;
  /** Caches the results of articles that have not changed. */
  readonly cache?: ResultCache<Examined> | undefined;
  /** All rules by default, with the severities of the site. */
  readonly rules?: readonly Rule[] | undefined;
  /** Renders the headings of articles. A build keeps the rendered bodies. */
  readonly anchorsOf?: AnchorsOf | undefined;
  /** Results of `examineAhead`, for files that have not changed since. */
  readonly ahead?: Ahead | undefined;
  /** Reads the bytes of an article. A dry run of fixes has texts that are not in files. */
  readonly read?: typeof readArticleBytes | undefined;
};

/** Articles and the findings about each, by path. */
export type Ahead = ReadonlyMap<string, Examined & { readonly text: string }>;

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
  {
    since,
    cache,
    rules = configuredRules(),
    anchorsOf = renderedAnchors,
    read = readArticleBytes,
    ahead,
  }: CheckOptions = {},
): Checked {
  const changes = since === undefined ? [] : changesSince(directory, since);
  const { files, problems } = findArticleFiles(directory);
  const sharedIn = sharedReader(directory);
  const examined = files.map((file) => ({
    file,
    ...(ahead?.get(file.path) ??
      examine(file, read(file.file), sharedIn(file.locale), rules, anchorsOf, cache)),
  }));
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

/**
 * Applies the rules about single articles to all articles of a folder, for `ahead`. The parser
 * gives memory back only between tasks, so a single task would need it for all articles at once.
 */
export async function examineAhead(
  directory: string,
  { cache, rules = configuredRules(), anchorsOf = renderedAnchors }: CheckOptions = {},
): Promise<Ahead> {
  const results = new Map<string, Examined & { text: string }>();
  const sharedIn = sharedReader(directory);
  for (const file of findArticleFiles(directory).files) {
    const read = readArticleBytes(file.file);
    const shared = sharedIn(file.locale);
    results.set(file.path, examine(file, read, shared, rules, anchorsOf, cache));
    if (results.size % FILES_A_TASK === 0) await nextTask();
  }
  cache?.save();
  return results;
}

function examine(
  file: ArticleFile,
  read: ReturnType<typeof readArticleBytes>,
  shared: Shared,
  rules: readonly Rule[],
  anchorsOf: AnchorsOf,
  cache: ResultCache<Examined> | undefined,
): Examined & { text: string } {
  if (!('bytes' in read))
    return {
      text: '',
      problems: [fileProblem(file.path, read.rule, read.message)],
      summary: undefined,
    };
  const decoded = textOf(read.bytes);
  const { text = '' } = decoded;
  const content = cache && digest(keyOfShared(shared), read.bytes);
  const kept = content && cache.find(file.path, content);
  if (kept) return { text, ...kept };
  const examined = examineArticle(file, read.bytes, shared, rules, anchorsOf, decoded);
  if (content) cache.keep(file.path, content, examined);
  return { text, ...examined };
}

function keyOfShared({ variables, includes }: Shared): string {
  return JSON.stringify([...variables, ...includes]);
}

/** Sorts problems by path, line and column. */
export function byPosition(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

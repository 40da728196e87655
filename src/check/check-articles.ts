import type { CalendarDay } from '../domain/calendar-day.ts';
import { nextChange } from './next-change.ts';
import { readAddressList } from '../content/published-paths.ts';
import { readArticleBytes } from '../content/article-bytes.ts';
import type { ArticleFile } from '../content/article-files.ts';
import { findArticleFiles, shownPath } from '../content/article-files.ts';
import { textOf } from '../content/decode-text.ts';
import type { Problem } from '../lib/problem.ts';
import type { SourceArticle } from '../content/source-article.ts';
import { problemsBeside } from '../content/read-articles.ts';
import type { ResultCache } from '../lib/result-cache.ts';
import { digest } from '../lib/digest.ts';
import type { Shared } from '../content/includes.ts';
import { sharedReader } from '../content/shared-files.ts';
import { allRules } from './all-rules.ts';
import { applyRule, requireKnownRules } from './apply-rule.ts';
import { changesSince } from './changes.ts';
import { outdatedSettings } from './outdated-settings.ts';
import type { Examined } from './examine-article.ts';
import { examineArticle } from './examine-article.ts';
import type { HeadingsOf } from './article-summary.ts';
import { headingsAlone } from './article-summary.ts';
import type { Library, Rule } from './rule.ts';

export type CheckOptions = {
  /** A commit, branch or tag of git: what has changed since then is held to more rules. */
  readonly since?: string | undefined;
  /** Keeps what is known of articles that have not changed. */
  readonly cache?: ResultCache<Examined> | undefined;
  readonly rules?: readonly Rule[];
  /** Makes the bodies of articles, of which the check needs the headings; a build keeps them. */
  readonly headingsOf?: HeadingsOf | undefined;
};

export type Checked = {
  readonly files: readonly ArticleFile[];
  /** Those that can be published or will be. */
  readonly articles: readonly SourceArticle[];
  /** In the order of paths and places. */
  readonly problems: readonly Problem[];
  /** The day on which the next article appears or goes, if nothing is edited. */
  readonly nextChange: CalendarDay | undefined;
};

/**
 * Reads the articles of a folder and holds them to every rule.
 * @param today the day of the whole build, in UTC
 * @throws UserError when git cannot tell what has changed, or `src/site.ts` names a rule that there is none of
 */
export function checkArticles(
  directory: string,
  today: CalendarDay,
  { since, cache, rules = allRules, headingsOf = headingsAlone }: CheckOptions = {},
): Checked {
  requireKnownRules(rules);
  const changes = since === undefined ? [] : changesSince(directory, since);
  const { files, problems } = findArticleFiles(directory);
  const sharedIn = sharedReader(directory);
  const examined = files.map((file) => ({
    file,
    ...examine(file, sharedIn(file.locale), rules, headingsOf, cache),
  }));
  cache?.save();

  const summaries = examined.flatMap(({ summary }) => summary ?? []);
  const invalid = new Set(
    examined.flatMap(({ file, summary }) => (summary ? [] : [`${file.locale}/${file.slug}`])),
  );
  const addressList = readAddressList(directory);
  for (const article of examined) problems.push(...article.problems);
  problems.push(
    ...problemsBeside(directory, files),
    ...addressList.problems,
    ...outdatedSettings(),
  );
  const library: Library = { summaries, invalid, addressList, changes, today };
  for (const rule of rules) {
    if ('checkLibrary' in rule)
      problems.push(...applyRule(rule, shownPath(directory), () => rule.checkLibrary(library)));
  }
  const articles = examined.flatMap(({ file, text, summary }) =>
    summary ? [{ ...file, text, frontMatter: summary.frontMatter }] : [],
  );
  return {
    files,
    articles,
    problems: problems.toSorted(byPlace),
    nextChange: nextChange(
      summaries.map(({ frontMatter }) => frontMatter),
      today,
    ),
  };
}

function examine(
  file: ArticleFile,
  shared: Shared,
  rules: readonly Rule[],
  headingsOf: HeadingsOf,
  cache: ResultCache<Examined> | undefined,
): Examined & { text: string } {
  const read = readArticleBytes(file.file);
  if (!('bytes' in read))
    return {
      text: '',
      problems: [{ path: file.path, line: 1, column: 1, severity: 'error', ...read }],
      summary: undefined,
    };
  const { text = '' } = textOf(read.bytes);
  const content = cache && digest(textOfShared(shared), read.bytes);
  const kept = content && cache.find(file.path, content);
  if (kept) return { text, ...kept };
  const examined = examineArticle(file, read.bytes, shared, rules, headingsOf);
  if (content) cache.keep(file.path, content, examined);
  return { text, ...examined };
}

function textOfShared({ variables, passages }: Shared): string {
  return JSON.stringify([...variables, ...passages]);
}

function byPlace(a: Problem, b: Problem): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column;
}

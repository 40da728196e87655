import type { ParsedArticle } from './parsed-article.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import type { PublishedPaths } from '../content/published-path-list.ts';
import type { Position } from '../text/line-column.ts';
import type { Splice } from '../text/splice.ts';
import type { ArticleChange } from './changes.ts';
import type { ArticleSummary } from './article-summary.ts';

/**
 * Returns the replacements that remove a finding, with offsets in `parsed.text`; none if only a
 * person can decide. Findings that share one function are fixed together.
 * @param parsed the article as written, without values of variables and includes
 */
export type Fix = (parsed: ParsedArticle, context: SiteContext) => readonly Splice[];

/** What a rule finds in an article: the position, the message and perhaps a fix. */
export type Finding = Position & { readonly message: string; readonly fix?: Fix | undefined };

/** What rules know of the whole site. */
export type SiteContext = {
  /** The articles that are published or will be. */
  readonly summaries: readonly ArticleSummary[];
  /** Articles with errors in their files, as `<locale>/<slug>`. Links to them are not broken. */
  readonly invalid: ReadonlySet<string>;
  readonly publishedPaths: PublishedPaths;
  /** Articles that differ from those at `--since`; none without it. */
  readonly changes: readonly ArticleChange[];
  readonly today: CalendarDay;
};

type RuleFacts = {
  /** Kebab case; the name of the file. */
  readonly name: string;
  /** `off`: runs only when enabled in `check`. */
  readonly severity: 'error' | 'warning' | 'off';
  /** What the rule requires, in one sentence for the table in CONTRIBUTING.md. */
  readonly description: string;
  /** Whether it compares with another commit, so that its errors cannot be in the baseline. */
  readonly needsSince?: true;
};

/**
 * A rule about single articles. The check caches its findings until the file or the program
 * changes, so it must not depend on other files or on the day.
 */
export type ArticleRule = RuleFacts & { checkArticle(parsed: ParsedArticle): Finding[] };

/** A rule that depends on other articles, other files or the day. It runs every time. */
export type SiteRule = RuleFacts & {
  checkSite(context: SiteContext): readonly (Finding & { readonly path: string })[];
};

export type Rule = ArticleRule | SiteRule;

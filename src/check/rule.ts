import type { ParsedArticle } from './parsed-article.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import type { AddressList } from '../content/published-paths.ts';
import type { Position } from '../text/line-column.ts';
import type { Problem } from '../lib/problem.ts';
import type { ArticleChange } from './changes.ts';
import type { ArticleSummary } from './article-summary.ts';

/** What a rule found in one article: where in its file, and what is wrong with the fix, in one or two sentences. */
export type Finding = Position & { readonly message: string };

/** All articles as far as one must know of another. */
export type Library = {
  /** Of the articles that can be published or will be. */
  readonly summaries: readonly ArticleSummary[];
  /** Articles that are there but cannot be read before they are fixed, as `<locale>/<slug>`: links to them are not broken. */
  readonly invalid: ReadonlySet<string>;
  /** The addresses that readers were ever given. */
  readonly addressList: AddressList;
  /** Articles that are not what they were at the reference of `--since`; none without it. */
  readonly changes: readonly ArticleChange[];
  readonly today: CalendarDay;
};

type RuleFacts = {
  /** Kebab case, the name of its file. */
  readonly name: string;
  /** How much it weighs; `off`: asleep until `check` in `src/site.ts` wakes it. */
  readonly severity: Problem['severity'] | 'off';
  /** What it holds articles to, in one sentence for the table in CONTRIBUTING.md. */
  readonly description: string;
};

/**
 * A rule that needs one article alone. What it finds is kept until the file or the program changes, so it may look at
 * nothing but the article: not at other files, not at the day.
 */
export type ArticleRule = RuleFacts & { checkArticle(parsed: ParsedArticle): Finding[] };

/** A rule that needs to know the other articles too, the day, or files beside the articles. It runs each time. */
export type LibraryRule = RuleFacts & {
  checkLibrary(library: Library): readonly (Finding & { readonly path: string })[];
};

export type Rule = ArticleRule | LibraryRule;

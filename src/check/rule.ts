import type { Nodes, Root } from 'mdast';
import type { CalendarDay } from '../domain/calendar-day.ts';
import type { Place } from '../source/front-matter.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceArticle } from '../source/read-articles.ts';
import type { Address } from './addresses.ts';
import type { Outline } from './outline.ts';
import type { Tag } from './tags.ts';

/** What a rule found in one article: where in its file, and what is wrong with the cure, in one or two sentences. */
export type Finding = Place & { readonly message: string };

/** An article with its body as a tree; the places in the tree are those of the file. */
export type ParsedArticle = {
  readonly article: SourceArticle;
  readonly tree: Root;
  /** All nodes of the tree, in the order of the text; listed once for all rules. */
  readonly nodes: readonly Nodes[];
  /** What was parsed, so that offsets of nodes are offsets in it: the file, with empty lines for its front matter. */
  readonly text: string;
  /** HTML in Markdown, and elements of .mdx articles. */
  readonly tags: readonly Tag[];
  /** Where links and pictures lead, however they are written. */
  readonly addresses: readonly Address[];
};

/** All articles as far as one must know of another. */
export type Library = { readonly outlines: readonly Outline[]; readonly today: CalendarDay };

type RuleFacts = {
  /** Kebab case, the name of its file. */
  readonly name: string;
  /** How much it weighs; `off`: asleep until `check` in `src/site.ts` wakes it. */
  readonly severity: Problem['severity'] | 'off';
  /** What it holds articles to, in one sentence for the table in CONTRIBUTING.md. */
  readonly description: string;
};

/** A rule that needs one article alone; what it finds is kept until the text of the article changes. */
export type ArticleRule = RuleFacts & { checkArticle(parsed: ParsedArticle): Finding[] };

/** A rule that needs to know the other articles too, the day, or files beside the articles. */
export type LibraryRule = RuleFacts & { checkLibrary(library: Library): readonly (Finding & { readonly path: string })[] };

export type Rule = ArticleRule | LibraryRule;

import type { Root } from 'mdast';
import type { CalendarDay } from '../domain/calendar-day.ts';
import type { AddressList } from '../source/address-list.ts';
import type { Place } from '../source/front-matter.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceArticle } from '../source/read-articles.ts';
import type { Outline } from './outline.ts';

/** What a rule found in one article: where in its file, and what is wrong with the cure, in one or two sentences. */
export type Finding = Place & { readonly message: string };

/** An article with its body as a tree; the places in the tree are those of the file. */
export type ParsedArticle = { readonly article: SourceArticle; readonly tree: Root };

/** All articles as far as one must know of another, and the addresses that readers were ever given. */
export type Library = { readonly outlines: readonly Outline[]; readonly addressList: AddressList; readonly today: CalendarDay };

type RuleFacts = {
  /** Kebab case, the name of its file. */
  readonly name: string;
  readonly severity: Problem['severity'];
  /** What it holds articles to, in one sentence for the table in CONTRIBUTING.md. */
  readonly description: string;
};

/** A rule that needs one article alone; what it finds is kept until the text of the article changes. */
export type ArticleRule = RuleFacts & { checkArticle(parsed: ParsedArticle): Finding[] };

/** A rule that needs to know the other articles too. */
export type LibraryRule = RuleFacts & { checkLibrary(library: Library): readonly (Finding & { readonly path: string })[] };

export type Rule = ArticleRule | LibraryRule;

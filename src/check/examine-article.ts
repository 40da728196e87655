import type { ArticleFile } from '../content/article-files.ts';
import type { Problem } from '../lib/problem.ts';
import type { ReadableArticle } from '../content/read-article.ts';
import { includeProblems } from '../content/published-body.ts';
import { readArticle } from '../content/read-article.ts';
import type { Shared } from '../content/includes.ts';
import { applyRule, failure } from './apply-rule.ts';
import type { HeadingsOf, ArticleSummary } from './article-summary.ts';
import { summaryOf } from './article-summary.ts';
import { parseArticle } from './parse-article.ts';
import type { Rule } from './rule.ts';
import type { ParsedArticle } from './parsed-article.ts';

/** What the file of an article tells by itself, as plain values that can be kept. */
export type Examined = {
  readonly problems: readonly Problem[];
  /** Undefined when the article cannot be published as it is. */
  readonly summary: ArticleSummary | undefined;
};

/**
 * Reads an article and holds it to the rules that need nothing else; an article with wrong fields is held to them too.
 * @param bytes the whole file
 * @param shared the variables and passages of its locale
 */
export function examineArticle(
  file: ArticleFile,
  bytes: Uint8Array,
  shared: Shared,
  rules: readonly Rule[],
  headingsOf: HeadingsOf,
): Examined {
  const { problems, readable, article, positionOf, tree } = readArticle(file, bytes);
  if (!readable) return { problems, summary: undefined };
  problems.push(...includeProblems(readable, shared));
  try {
    const parsed: ParsedArticle = parseArticle<ReadableArticle>(readable, shared, tree);
    const found = rules.flatMap((rule) =>
      'checkArticle' in rule
        ? applyRule(rule, file.path, () =>
            rule
              .checkArticle(parsed)
              .map((finding) => ({ ...finding, ...parsed.positionInFile(finding) })),
          )
        : [],
    );
    return {
      problems: [...problems, ...found],
      summary: article && summaryOf({ ...parsed, article }, positionOf, headingsOf),
    };
  } catch (error) {
    return { problems: [...problems, failure('markdown', file.path, error)], summary: undefined };
  }
}

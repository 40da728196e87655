import type { ArticleFile } from '../content/article-files.ts';
import type { FileRule } from '../domain/file-rules.ts';
import type { Problem } from '../lib/problem.ts';
import type { ReadableArticle } from '../content/read-article.ts';
import { textOf } from '../content/decode-text.ts';
import { includeProblems } from '../content/published-body.ts';
import { readArticle } from '../content/read-article.ts';
import type { Shared } from '../content/includes.ts';
import { applyRule, crash } from './apply-rule.ts';
import type { AnchorsOf, ArticleSummary } from './article-summary.ts';
import { articleSummary } from './article-summary.ts';
import type { Disable } from './disables.ts';
import { disablesIn } from './disables.ts';
import { parseArticle } from './parse-article.ts';
import type { Rule } from './rule.ts';
import type { ParsedArticle } from './parsed-article.ts';

/** The results for one file. Contains plain values only, for the cache. */
export type Examined = {
  readonly problems: readonly Problem[];
  /** Undefined if the article has errors in its file. */
  readonly summary: ArticleSummary | undefined;
  /** Rules that comments disable. */
  readonly disables?: readonly Disable[] | undefined;
};

/**
 * Reads an article and applies the rules about single articles, even if its fields are invalid.
 * @param bytes the whole file
 * @param shared the variables and includes of its locale
 * @param decoded its text, if the caller has it
 */
export function examineArticle(
  file: ArticleFile,
  bytes: Uint8Array,
  shared: Shared,
  rules: readonly Rule[],
  anchorsOf: AnchorsOf,
  decoded = textOf(bytes),
): Examined {
  const { problems, readable, article, positionOf, tree } = readArticle(file, bytes, decoded);
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
    const comments = disablesIn(parsed, rules);
    return {
      problems: [...problems, ...found, ...comments.problems],
      disables: comments.disables,
      summary: article && articleSummary({ ...parsed, article }, positionOf, anchorsOf),
    };
  } catch (error) {
    return {
      problems: [...problems, crash('markdown' satisfies FileRule, file.path, error)],
      summary: undefined,
    };
  }
}

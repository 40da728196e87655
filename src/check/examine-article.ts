import type { ArticleFile } from '../content/article-files.ts';
import type { Problem } from '../lib/problem.ts';
import type { ReadableArticle } from '../content/read-article.ts';
import { reuseProblems } from '../content/published-body.ts';
import { readArticle } from '../content/read-article.ts';
import type { Shared } from '../content/shared-files.ts';
import { applyRule, failure } from './apply-rule.ts';
import type { HeadingsOf, Outline } from './outline.ts';
import { outlineOf } from './outline.ts';
import { parseArticle } from './parse-article.ts';
import type { ParsedArticle, Rule } from './rule.ts';

/** What the file of an article tells by itself, as plain values that can be kept. */
export type Examined = {
  readonly problems: readonly Problem[];
  /** Undefined when the article cannot be published as it is. */
  readonly outline: Outline | undefined;
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
  const { problems, readable, article, placeOf, tree } = readArticle(file, bytes);
  if (!readable) return { problems, outline: undefined };
  problems.push(...reuseProblems(readable, shared));
  try {
    const parsed: ParsedArticle = parseArticle<ReadableArticle>(readable, shared, tree);
    const found = rules.flatMap((rule) =>
      'checkArticle' in rule
        ? applyRule(rule, file.path, () =>
            rule
              .checkArticle(parsed)
              .map((finding) => ({ ...finding, ...parsed.placeInFile(finding) })),
          )
        : [],
    );
    return {
      problems: [...problems, ...found],
      outline: article && outlineOf({ ...parsed, article }, placeOf, headingsOf),
    };
  } catch (error) {
    return { problems: [...problems, failure('markdown', file.path, error)], outline: undefined };
  }
}

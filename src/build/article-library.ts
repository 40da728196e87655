import { publishedBody } from '../content/published-body.ts';
import type { ReadArticles } from '../content/read-articles.ts';
import { readArticles } from '../content/read-articles.ts';
import { sharedReader } from '../content/shared-files.ts';
import type { SourceArticle } from '../content/source-article.ts';
import type { Problem } from '../lib/problem.ts';

/**
 * The articles of a folder. They are read once, on the first use, unless `keep` sets them before.
 */
export type ArticleLibrary = {
  /** Replaces the articles with new ones. */
  keep(found: ReadArticles): void;
  /** All valid articles, in the order of their paths. */
  all(): readonly SourceArticle[];
  /** Errors and warnings of the folder. */
  problems(): readonly Problem[];
  /**
   * Returns one of the articles.
   * @param file absolute path
   * @throws Error when it is not the path of a valid article
   */
  at(file: string): SourceArticle;
  /** Returns the Markdown of an article as it is published; see `publishedBody`. */
  markdownOf(article: SourceArticle): string;
};

/**
 * @param directory absolute path of the articles folder
 * @param read reads the folder
 */
export function createArticleLibrary(
  directory: string,
  read = () => readArticles(directory),
): ArticleLibrary {
  let kept: ReturnType<typeof indexed> | undefined;
  const indexed = (found: ReadArticles) => ({
    ...found,
    byFile: new Map(found.articles.map((article) => [article.file, article])),
    sharedIn: sharedReader(directory),
  });
  const library = () => (kept ??= indexed(read()));
  return {
    keep(found) {
      kept = indexed(found);
    },
    all: () => library().articles,
    problems: () => library().problems,
    at(file) {
      const article = library().byFile.get(file);
      if (!article) throw new Error(`${file} is not a valid article of this build.`);
      return article;
    },
    markdownOf: ({ text, format, locale }) =>
      publishedBody(text, format, () => library().sharedIn(locale)),
  };
}

import { hiddenReason } from '../domain/article.ts';
import { articlesInBuild } from './article-library.ts';
import { isPreview, today } from '../config/environment.ts';
import type { SourceArticle } from '../content/source-article.ts';

/** The articles that this build shows: those that readers may see today; a preview shows all. */
export function publishedArticles(): readonly SourceArticle[] {
  return articlesInBuild().articles.filter(
    ({ frontMatter }) => isPreview() || hiddenReason(frontMatter, today()) === undefined,
  );
}

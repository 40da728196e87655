import { hiddenReason } from '../domain/article.ts';
import { articlesDirectory, isPreview, today } from './environment.ts';
import type { SourceArticle } from './read-articles.ts';
import { readArticles } from './read-articles.ts';

let read: readonly SourceArticle[] | undefined;

/** The articles that this build shows: those that readers may see today; a preview shows all. They are read once a build. */
export function publishedArticles(): readonly SourceArticle[] {
  read ??= readArticles(articlesDirectory()).articles.filter(({ frontMatter }) => isPreview() || hiddenReason(frontMatter, today()) === undefined);
  return read;
}

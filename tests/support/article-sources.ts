import views from '../fixtures/exchange/_views.json' with { type: 'json' };
import { hiddenReason } from '../../src/domain/article.ts';
import { today } from '../../src/config/environment.ts';
import type { SourceArticle } from '../../src/content/source-article.ts';
import { readArticles } from '../../src/content/read-articles.ts';

/** The articles of a folder that readers may see, as their files say. */
export function publishedArticles(directory: string): SourceArticle[] {
  return readArticles(directory).articles.filter(
    ({ frontMatter }) => hiddenReason(frontMatter, today()) === undefined,
  );
}

/** Views to show: those carried over and those counted since. */
export function viewsOf({ slug, frontMatter }: SourceArticle): number {
  const counted: Readonly<Record<string, number>> = views.articles;
  return [`/articles/${slug}/`, ...frontMatter.redirect_from].reduce(
    (sum, path) => sum + (counted[path] ?? 0),
    frontMatter.views,
  );
}

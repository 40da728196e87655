import type { Article } from '../domain/article.ts';
import { hiddenReason } from '../domain/article.ts';
import { shownViews } from '../domain/shown-views.ts';
import { currentContext } from '../build/current-context.ts';
import { shownArticles } from '../build/build-context.ts';
import { rootRoutes } from '../config/root-paths.ts';
import { MAX_DESCRIPTION } from '../content/article-schema.ts';
import { readViews, viewsFile } from '../content/view-counts.ts';
import { opening } from '../text/snippet.ts';

/**
 * Returns the articles of a locale that have pages, in the order of their paths. Marks hidden
 * articles.
 */
export function articlesOf(locale: string): readonly Article[] {
  const articles = currentContext().once('articles', () =>
    Map.groupBy(allArticles(), (article) => article.locale),
  );
  return articles.get(locale) ?? [];
}

function allArticles(): Article[] {
  const context = currentContext();
  // Read, not imported, so that new counts do not change the code version and pages without them
  // are reused.
  const { articles: counted } = readViews(viewsFile()).views;
  return shownArticles(context)
    .map(({ locale, section, slug, file, frontMatter }): Article => {
      const {
        title,
        category,
        published,
        updated,
        description,
        keywords,
        related,
        only,
        status,
        fixed_in: fixedIn,
        views,
        redirect_from,
      } = frontMatter;
      return {
        locale,
        section,
        slug,
        file,
        title,
        category,
        published,
        updated,
        description: description && opening(description, MAX_DESCRIPTION),
        keywords,
        related,
        only,
        status,
        fixedIn,
        views: shownViews(views, [rootRoutes.article(locale, slug), ...redirect_from], counted),
        hidden: hiddenReason(frontMatter, context.day),
      };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Returns the Markdown of an article as it is published, without front matter. */
export function markdownOf({ file }: Article): string {
  const { articles } = currentContext();
  return articles.markdownOf(articles.at(file));
}

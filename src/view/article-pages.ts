import { isInShard } from '../build/shard.ts';
import type { Article } from '../domain/article.ts';
import { isMdx, renderArticle } from './article-body.ts';
import { everyLocale, localeData } from './page-data.ts';
import { pageKey } from './page-key.ts';
import { routes } from './paths.ts';
import type { RelatedArticle } from './related-articles.ts';
import { relatedArticlesIn } from './related-articles.ts';

/** Returns parameters, props and cache keys of all article pages of this build. */
export async function articlePages() {
  const pages = await Promise.all(
    everyLocale().map(async ({ params, props: { locale } }) => {
      const { articles } = await localeData(locale);
      const relatedTo = await relatedArticlesIn(locale);
      const shown = articles.filter((article) => isInShard(article));
      return Promise.all(
        shown.map(async (article) => {
          // What a link needs: the page stays as it is when the rest of those articles changes.
          const related: RelatedArticle[] = relatedTo(article).map(({ slug, title, hidden }) => ({
            slug,
            title,
            hidden,
          }));
          const props = { article, related };
          const cacheKey = await keyOf(article, props);
          return { params: { ...params, slug: article.slug }, props, cacheKey };
        }),
      );
    }),
  );
  return pages.flat();
}

async function keyOf(article: Article, props: object): Promise<string | undefined> {
  // The code of an .mdx article may read anything.
  if (isMdx(article)) return undefined;
  const { locale, slug } = article;
  return pageKey(locale, routes.article(locale, slug), [props, await renderArticle(article)]);
}

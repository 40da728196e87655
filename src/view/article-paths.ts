import { currentContext } from '../build/current-context.ts';
import { isInShard } from '../build/shard.ts';
import type { Article } from '../domain/article.ts';
import { isMdx, renderArticle } from './article-body.ts';
import { articlesOf } from './catalog.ts';
import { everyLocale } from './page-data.ts';
import { pageKey } from './page-key.ts';
import { routes } from './paths.ts';
import { relatedArticlesIn } from './related-articles.ts';

/** Returns parameters and props of the pages of articles that this shard builds. */
export function articlePaths() {
  const { shard } = currentContext();
  const paths = everyLocale().flatMap(({ params, props: { locale } }) => {
    const related = relatedArticlesIn(locale);
    const inShard = articlesOf(locale).filter((article) => isInShard(article, shard));
    return inShard.map(async (article) => {
      const props = { article, related: related(article).map(linked) };
      return { params: { ...params, slug: article.slug }, props, cacheKey: await keyOf(props) };
    });
  });
  return Promise.all(paths);
}

/** What a link needs and no more: other changes of the article do not change this page. */
function linked({ slug, title, hidden }: Article) {
  return { slug, title, hidden };
}

async function keyOf(shown: { readonly article: Article; readonly related: unknown }) {
  const { article } = shown;
  // The code of an .mdx article may read anything.
  if (isMdx(article)) return undefined;
  const { locale, slug } = article;
  return pageKey(locale, routes.article(locale, slug), [shown, await renderArticle(article)]);
}

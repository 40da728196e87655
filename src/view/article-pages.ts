import { currentContext } from '../build/current-context.ts';
import { isInShard } from '../build/in-shard.ts';
import type { Article } from '../domain/article.ts';
import { lazily } from '../lib/lazily.ts';
import { isMdx, renderArticle } from './article-body.ts';
import { articlesOf } from './catalog.ts';
import { placesOf } from './notices.ts';
import { everyLocale } from './page-data.ts';
import { pageKey } from './page-key.ts';
import { routes } from './paths.ts';
import type { RelatedArticle } from './related-articles.ts';
import { relatedArticlesIn } from './related-articles.ts';

/** Returns parameters, props and cache keys of all article pages of this build. */
export function articlePages() {
  const { shard } = currentContext();
  const pages = everyLocale().flatMap(({ params, props: { locale } }) => {
    // A preview asks for one page, and for other pages than those of articles.
    const relatedTo = lazily(() => relatedArticlesIn(locale));
    const inShard = articlesOf(locale).filter((article) => isInShard(article, shard));
    return inShard.map(async (article) => {
      const related = lazily(() => relatedTo()(article).map(linked));
      const props = {
        article,
        get related() {
          return related();
        },
      };
      const cacheKey = await keyOf(article, props);
      return { params: { ...params, slug: article.slug }, props, cacheKey };
    });
  });
  return Promise.all(pages);
}

/** Only what a link needs, so that other changes to those articles leave the page unchanged. */
function linked({ slug, title, only, hidden }: Article): RelatedArticle {
  return { slug, title, only, hidden };
}

async function keyOf(article: Article, props: object): Promise<string | undefined> {
  // The code of an .mdx article may read anything.
  const context = currentContext();
  if (context.pageVersion === undefined || isMdx(article)) return undefined;
  const { locale, slug, file } = article;
  const body = context.bodies.keyOf(context.articles.at(file)) ?? (await renderArticle(article));
  const shown = [props, body];
  return pageKey(locale, routes.article(locale, slug), shown, placesOf(article));
}

import { rootRoutes } from '../config/root-paths.ts';
import { publishedArticles } from './published-articles.ts';
import { isInShard } from './shard.ts';

/** Paths, from the site's root, of the files that this shard makes of its articles. */
export function articleFiles(): string[] {
  const { article, markdown } = rootRoutes;
  return publishedArticles()
    .filter((found) => isInShard(found))
    .flatMap(({ locale, slug, format }) => {
      const page = `${article(locale, slug)}index.html`;
      return (format === 'md' ? [page, markdown(locale, slug)] : [page]).map((path) =>
        path.slice(1),
      );
    });
}

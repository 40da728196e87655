import { rootRoutes } from '../config/root-paths.ts';
import type { BuildContext } from './build-context.ts';
import { shownArticles } from './build-context.ts';
import { isInShard } from './in-shard.ts';

/** Returns the paths, from the site root, of the files that this shard makes for its articles. */
export function articleFiles(context: BuildContext): string[] {
  const { article, markdown } = rootRoutes;
  return shownArticles(context)
    .filter((article) => isInShard(article, context.shard))
    .flatMap(({ locale, slug, format }) => {
      const page = `${article(locale, slug)}index.html`;
      return (format === 'md' ? [page, markdown(locale, slug)] : [page]).map((path) =>
        path.slice(1),
      );
    });
}

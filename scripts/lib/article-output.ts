import { addressesFor } from '../../src/domain/addresses.ts';
import { site } from '../../src/site.ts';
import { publishedArticles } from '../../src/source/published-articles.ts';
import { isInShard } from '../../src/source/shard.ts';

/** Paths, from the site's root, of the files that this shard makes of its articles. */
export function articleFiles(): string[] {
  const { article, markdown } = addressesFor('/', site.locales[0].code);
  return publishedArticles().filter((found) => isInShard(found)).flatMap(({ locale, slug, format }) => {
    const page = `${article(locale, slug)}index.html`;
    return (format === 'md' ? [page, markdown(locale, slug)] : [page]).map((path) => path.slice(1));
  });
}

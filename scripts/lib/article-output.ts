import { rootAddresses } from '../../src/root-addresses.ts';
import { publishedArticles } from '../../src/source/published-articles.ts';
import { isInShard } from '../../src/source/shard.ts';

/** Paths, from the site's root, of the files that this shard makes of its articles. */
export function articleFiles(): string[] {
  const { article, markdown } = rootAddresses;
  return publishedArticles().filter((found) => isInShard(found)).flatMap(({ locale, slug, format }) => {
    const page = `${article(locale, slug)}index.html`;
    return (format === 'md' ? [page, markdown(locale, slug)] : [page]).map((path) => path.slice(1));
  });
}

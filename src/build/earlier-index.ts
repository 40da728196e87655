import { join } from 'node:path';
import { articlesDirectory } from '../config/articles-directory.ts';
import { siteRoutes } from '../config/route-table.ts';
import { readSearchFiles } from '../content/search-files.ts';
import type { SourceArticle } from '../content/source-article.ts';
import { digest } from '../lib/digest.ts';
import type { EarlierIndex } from '../search/index/indexed-article.ts';
import type { ResultCache } from '../lib/result-cache.ts';
import type { TermTotals } from '../search/index/term-totals.ts';
import type { BuildContext } from './build-context.ts';

/**
 * Returns what earlier builds indexed of the articles; undefined without a cache.
 * @param previous folder of the site that this build replaces; its files must not change in place
 * @param totals of the terms of many articles together, which are added up again without it
 */
export function earlierIndex(
  context: BuildContext,
  previous: string | undefined,
  totals?: ResultCache<TermTotals>,
): EarlierIndex | undefined {
  const { keptEntries, bodies } = context;
  if (!keptEntries) return undefined;
  const synonymsOf = (locale: string) =>
    context.once(`digest of synonyms in ${locale}`, () => {
      const { synonyms } = readSearchFiles(articlesDirectory(), locale, new Set());
      return digest(JSON.stringify(synonyms));
    });
  const keyOf = (article: SourceArticle): string | undefined => {
    const body = article.format === 'md' ? bodies.keyOf(article) : undefined;
    if (body === undefined) return undefined;
    const { locale, slug, frontMatter } = article;
    const { title, keywords, category, published, updated } = frontMatter;
    const fields = [locale, slug, title, keywords, category, published, updated];
    return digest(JSON.stringify([body, synonymsOf(locale), fields]));
  };
  return {
    folder: previous && join(previous, siteRoutes.searchIndex.path),
    find(article) {
      const key = keyOf(article);
      return key === undefined ? undefined : keptEntries.find(article.file, key);
    },
    keep(article, entry) {
      const key = keyOf(article);
      if (key !== undefined) keptEntries.keep(article.file, key, entry);
    },
    totals(name, key, make) {
      const known = totals?.find(name, key);
      if (known) return known;
      const made = make();
      totals?.keep(name, key, made);
      return made;
    },
  };
}

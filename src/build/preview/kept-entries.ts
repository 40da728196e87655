import { articlesDirectory } from '../../config/articles-directory.ts';
import { readSearchFiles } from '../../content/search-files.ts';
import { readShared } from '../../content/shared-files.ts';
import type { SourceArticle } from '../../content/source-article.ts';
import type { EarlierIndex, IndexedArticle } from '../../search/index/indexed-article.ts';
import type { TermTotals } from '../../search/index/term-totals.ts';

/**
 * Keeps what the search index of a preview needs of the articles that have not changed since the
 * last index.
 * @param isKept returns whether the text of an article depends on its file and on what the articles
 * of its locale share, only
 */
export function keptEntries(isKept: (article: SourceArticle) => boolean): {
  /** Returns what is kept, for a new index. */
  current(): EarlierIndex;
} {
  const entries = new Map<
    string,
    { readonly article: SourceArticle; readonly shared: string; readonly entry: IndexedArticle }
  >();
  const totals = new Map<string, { readonly key: string; readonly made: TermTotals }>();
  return {
    current() {
      const known = new Map<string, string>();
      const sharedIn = (locale: string) => {
        const shared = known.get(locale) ?? readAllShared(locale);
        known.set(locale, shared);
        return shared;
      };
      return {
        folder: undefined,
        find(article) {
          const kept = entries.get(article.file);
          // An article that has not changed is the same object.
          return kept?.article === article && kept.shared === sharedIn(article.locale)
            ? kept.entry
            : undefined;
        },
        keep(article, entry) {
          if (article.format === 'md' && isKept(article))
            entries.set(article.file, { article, shared: sharedIn(article.locale), entry });
          else entries.delete(article.file);
        },
        totals(name, key, make) {
          const kept = totals.get(name);
          if (kept?.key === key) return kept.made;
          const made = make();
          totals.set(name, { key, made });
          return made;
        },
      };
    },
  };
}

/** Returns everything that the entries of the articles of a locale depend on, besides the file. */
function readAllShared(locale: string): string {
  const directory = articlesDirectory();
  const { variables, includes } = readShared(directory, locale);
  const { synonyms } = readSearchFiles(directory, locale, new Set());
  return JSON.stringify([[...variables], [...includes], synonyms]);
}

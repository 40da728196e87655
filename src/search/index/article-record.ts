import { rootRoutes } from '../../config/root-paths.ts';
import type { SearchFiles } from '../../content/search-files.ts';
import type { SourceArticle } from '../../content/source-article.ts';
import type { Without } from '../engine/ingredients.ts';
import { complete } from '../engine/ingredients.ts';
import type { HiddenWordFinder } from './hidden-words.ts';
import { hiddenWordFinder } from './hidden-words.ts';
import type { CustomRecord } from './pagefind-index.ts';
import type { SearchBlock } from './search-blocks.ts';
import { searchRecord } from './search-record.ts';

/** Pagefind omits a text without words. Such an article is found by its title or its file name. */
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Returns the URL path of an article from the site root. */
export const { article: articlePath } = rootRoutes;

/** Returns an article as search indexes it, and the blocks of its text that search knows. */
export function articleRecord(
  article: SourceArticle,
  found: readonly SearchBlock[],
  hiddenWordsOf: HiddenWordFinder,
): { readonly record: CustomRecord; readonly blocks: readonly SearchBlock[] } {
  const { locale, slug, frontMatter } = article;
  const { title, keywords } = frontMatter;
  const blocks = found.some(({ text }) => HAS_WORD.test(text))
    ? found
    : [...found, { text: HAS_WORD.test(title) ? title : slug, isHeading: false }];
  const hidden = hiddenWordsOf(title, keywords, blocks);
  return { record: searchRecord(articlePath(locale, slug), article, blocks, hidden), blocks };
}

/**
 * Returns what finds the hidden words of the articles of a locale.
 * @param without ingredients to leave out
 */
export function hiddenWordsFor(
  locale: string,
  searchFilesOf: (locale: string) => Pick<SearchFiles, 'synonyms'>,
  without: Without = complete,
): HiddenWordFinder {
  return without.has('synonyms')
    ? (_title, keywords) => ({ keywords, aliases: [], hints: [], sources: [] })
    : hiddenWordFinder(searchFilesOf(locale).synonyms, locale);
}

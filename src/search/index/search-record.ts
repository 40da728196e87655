import type { SourceArticle } from '../../content/source-article.ts';
import type { HiddenWords } from './hidden-words.ts';
import type { CustomRecord } from './pagefind-index.ts';
import type { SearchBlock } from './search-blocks.ts';

/** What Pagefind would take for a mark of its own. */
const MARK = /___(?=(?:END_)?PAGEFIND_)/g;

/**
 * What search knows of an article. It is apart from the article's page so that readers never load the words that only search
 * needs, and so that `astro dev` can index without building. Headings, which weigh more than the text around them, and hidden
 * words are fields of Pagefind beside the text, which ranking knows by name; the days and the category are filters, which
 * Pagefind keeps with the article and does not search.
 * @param path the article's path from the site's root
 */
export function searchRecord(
  path: string,
  { locale, frontMatter }: Pick<SourceArticle, 'locale' | 'frontMatter'>,
  blocks: readonly SearchBlock[],
  hidden: HiddenWords,
): CustomRecord {
  const { title, category, published, updated } = frontMatter;
  const headings = blocks.filter(({ isHeading }) => isHeading).map(({ text }) => text);
  const fields = Object.entries({ headings, ...hidden }).flatMap(([field, words]) =>
    words.length === 0 ? [] : [[field, words.join(' · ')]],
  );
  return {
    url: path,
    language: locale,
    content: blocks.map(({ text }) => text.replaceAll(MARK, '__')).join(' '),
    meta: { title, ...Object.fromEntries(fields) },
    filters: { category: [category], published: [published], updated: [updated] },
  };
}

import type { SourceArticle } from '../../content/source-article.ts';
import { packIds } from '../engine/article-sections.ts';
import { toIndexText } from '../engine/index-text.ts';
import { packSources } from '../engine/synonym-sources.ts';
import { withUnshown } from '../engine/unshown-text.ts';
import type { HiddenWords } from './hidden-words.ts';
import type { CustomRecord } from './pagefind-index.ts';
import type { SearchBlock } from './search-blocks.ts';

/** What Pagefind would read as one of its own marks. */
const MARK = /___(?=(?:END_)?PAGEFIND_)/g;

/**
 * Returns an article as search indexes it, its texts by `toIndexText`. The record is separate from
 * the page, so that readers never load words that only search needs and `astro dev` can index
 * without a build. Headings, which weigh more than other text, and hidden words are metadata
 * fields, which ranking reads by name. Filters are data that Pagefind stores with the article
 * and does not search.
 * @param path of the article from the site root
 */
export function searchRecord(
  path: string,
  { locale, frontMatter }: Pick<SourceArticle, 'locale' | 'frontMatter'>,
  blocks: readonly SearchBlock[],
  hidden: HiddenWords,
): CustomRecord {
  const { title, category, published, updated } = frontMatter;
  const headings = blocks.filter(({ isHeading }) => isHeading);
  const { sources, ...hiddenWords } = hidden;
  const headingTexts = headings.map(({ text }) => text);
  const fields = Object.entries({ headings: headingTexts, ...hiddenWords }).flatMap(
    ([field, words]) =>
      words.length === 0 ? [] : [[field, toIndexText(oneLine(words.join(' | ')))]],
  );
  const textsOf = (isTableHead: boolean) =>
    blocks
      .filter((block) => (block.isTableHead ?? false) === isTableHead)
      .map(({ text }) => toIndexText(text.replaceAll(MARK, '__')));
  return {
    url: path,
    language: locale,
    content: withUnshown(textsOf(false), textsOf(true)),
    meta: { title: toIndexText(oneLine(title)), ...Object.fromEntries(fields) },
    filters: {
      category: [category],
      published: [published],
      updated: [updated],
      ids: [packIds(headings.map(({ id = '' }) => id))],
      sources: [packSources(sources)],
    },
  };
}

/** Returns a text as pages show it, without the white space that they do not show. */
function oneLine(text: string): string {
  return text.replaceAll(/[\t\n\f\r ]+/g, ' ').trim();
}

import { escapeHtml } from '../domain/xml.ts';
import type { SourceArticle } from '../source/read-articles.ts';
import type { HiddenWords } from './hidden-words.ts';
import type { SearchBlock } from './search-blocks.ts';

/**
 * What search knows of an article, as the small HTML document that Pagefind indexes. It is apart from the article's page
 * so that readers never load the words that only search needs, and so that `astro dev` can index without building.
 * The days and the category are filters, which Pagefind keeps with the article and does not search.
 */
export function searchDocument({ locale, frontMatter }: Pick<SourceArticle, 'locale' | 'frontMatter'>, blocks: readonly SearchBlock[], hidden: HiddenWords): string {
  const { title, category, published, updated } = frontMatter;
  const filters = Object.entries({ category, published, updated }).map(([name, value]) => `<p data-pagefind-filter="${inQuotes(`${name}:${value}`)}"></p>`);
  const fields = Object.entries(hidden).map(([field, words]) => hiddenField(field, words));
  const main = blocks.map(({ tag, id, text }) => `<${tag}${id === undefined ? '' : ` id="${inQuotes(id)}"`}>${escapeHtml(text)}</${tag}>`);
  return `<html lang="${inQuotes(locale)}"><body><h1 data-pagefind-meta="title">${escapeHtml(title)}</h1>${[...filters, ...fields].join('')}<main data-pagefind-body>${main.join('')}</main></body></html>`;
}

/** Words that are found and never shown: a field of Pagefind beside the text. */
function hiddenField(field: string, words: readonly string[]): string {
  return words.length === 0 ? '' : `<p data-pagefind-meta="${field}[title]" title="${inQuotes(words.join(' · '))}"></p>`;
}

function inQuotes(value: string): string {
  return escapeHtml(value).replaceAll('"', '&quot;');
}

import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { SourceArticle } from '../source/read-articles.ts';
import type { HiddenWords } from './hidden-words.ts';
import type { SearchBlock } from './search-blocks.ts';

/**
 * What search knows of an article, as the small HTML document that Pagefind indexes. It is apart from the article's page
 * so that readers never load the words that only search needs, and so that `astro dev` can index without building.
 * The days and the category are filters, which Pagefind keeps with the article and does not search.
 */
export function searchDocument({ locale, frontMatter }: SourceArticle, blocks: readonly SearchBlock[], hidden: HiddenWords): string {
  const { title, category, published, updated } = frontMatter;
  const document: Root = {
    type: 'root',
    children: [
      element('html', { lang: locale }, [
        element('body', {}, [
          element('h1', { dataPagefindMeta: 'title' }, [{ type: 'text', value: title }]),
          element('p', { dataPagefindFilter: `category:${category}` }),
          element('p', { dataPagefindFilter: `published:${published}` }),
          element('p', { dataPagefindFilter: `updated:${updated}` }),
          ...Object.entries(hidden).flatMap(([field, words]) => hiddenField(field, words)),
          element('main', { dataPagefindBody: '' }, blocks.map(({ tag, id, text }) => element(tag, { id }, [{ type: 'text', value: text }]))),
        ]),
      ]),
    ],
  };
  return toHtml(document);
}

/** Words that are found and never shown: a field of Pagefind beside the text. */
function hiddenField(field: string, words: readonly string[]): Element[] {
  return words.length === 0 ? [] : [element('p', { dataPagefindMeta: `${field}[title]`, title: words.join(' · ') })];
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

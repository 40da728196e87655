import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { SourceArticle } from '../source/read-articles.ts';

/**
 * What search knows of an article, as the small HTML document that Pagefind indexes. It is apart from the article's page
 * so that readers never load the words that only search needs, and so that `astro dev` can index without building.
 * The days and the category are filters, which Pagefind keeps with the article and does not search.
 * @param body HTML of the article's body
 */
export function searchDocument({ locale, frontMatter }: SourceArticle, body: string): string {
  const { title, category, published, updated, keywords } = frontMatter;
  const document: Root = {
    type: 'root',
    children: [
      element('html', { lang: locale }, [
        element('body', {}, [
          element('h1', { dataPagefindMeta: 'title' }, [{ type: 'text', value: title }]),
          element('p', { dataPagefindFilter: `category:${category}` }),
          element('p', { dataPagefindFilter: `published:${published}` }),
          element('p', { dataPagefindFilter: `updated:${updated}` }),
          ...(keywords.length > 0 ? [element('p', { dataPagefindMeta: 'keywords[title]', title: keywords.join(' · ') })] : []),
          element('main', { dataPagefindBody: '' }, [{ type: 'raw', value: body }]),
        ]),
      ]),
    ],
  };
  return toHtml(document, { allowDangerousHtml: true });
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

import { parseBody } from '../markdown/render.ts';
import { renderOptionsFor } from '../content/render-options.ts';
import type { ConvertedBody, ReadBody, UrlRewriter } from './convert-body.ts';
import { countContent, wordsOf } from './count-content.ts';
import { withLinks } from './folder/body/with-links.ts';
import { createDropped } from './html/dropped.ts';
import { attributeOf, elementsBelow } from './html/html-tree.ts';
import { readBack } from './read-back.ts';

/** Reads a body that is our Markdown already. Only its URLs are those of the source. */
export function readMarkdownBody(markdown: string, locale: string): ReadBody {
  const tree = readBack(markdown);
  const { anchors } = parseBody(markdown, {
    ...renderOptionsFor(locale, 'article.md', '/'),
    imageOf: () => undefined,
  });
  return {
    tree,
    markdown,
    anchors: new Set(anchors),
    dropped: createDropped(),
    words: wordsOf(tree),
    before: countContent(tree),
  };
}

/** Writes the URLs of this site into a body and keeps every other character. */
export function convertMarkdownBody(
  markdown: string,
  { tree, before }: ReadBody,
  urls: UrlRewriter,
): ConvertedBody {
  const images = new Set(
    elementsBelow(tree).map((element) =>
      element.tagName === 'img' ? attributeOf(element, 'src') : undefined,
    ),
  );
  const written = withLinks(markdown, (url) =>
    images.has(url) ? urls.imageOf(url) : urls.linkOf(url),
  );
  const text = written.endsWith('\n') ? written : `${written}\n`;
  return {
    markdown: text,
    before,
    after: countContent(readBack(text)),
    lost: [],
    dropped: [],
  };
}

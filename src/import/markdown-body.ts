import { parseBody } from '../markdown/render.ts';
import { fillIn } from '../content/includes.ts';
import { renderOptionsFor } from '../content/render-options.ts';
import type { ConvertedBody, ReadBody, UrlRewriter } from './convert-body.ts';
import { missing } from './convert-body.ts';
import type { ContentCount } from './count-content.ts';
import { countContent, wordsOf } from './count-content.ts';
import type { LostContent } from './folder/body/lost-content.ts';
import { withLinks } from './folder/body/with-links.ts';
import { createDropped } from './html/dropped.ts';
import { attributeOf, elementsBelow } from './html/html-tree.ts';
import type { ImportedArticle, ImportedText } from './imported-article.ts';
import { readBack } from './read-back.ts';

/** Texts that articles of a locale share, by name. */
export type Includes = ReadonlyMap<string, string>;

/** Returns the texts that the articles of each locale share. */
export function includesByLocale(texts: readonly ImportedText[]): ReadonlyMap<string, Includes> {
  const byLocale = Map.groupBy(texts, ({ locale }) => locale);
  return new Map(
    [...byLocale].map(([locale, shared]) => [
      locale,
      new Map(shared.map(({ name, markdown }) => [name, markdown])),
    ]),
  );
}

function withIncludes(markdown: string, includes: Includes): string {
  if (includes.size === 0) return markdown;
  return fillIn(markdown, () => ({ variables: new Map(), includes })).markdown;
}

/** A body that is Markdown, and what was lost on the way to it. */
export type MarkdownBody = ReadBody & {
  readonly markdown: string;
  readonly lost: LostContent | undefined;
};

/**
 * Reads a body that is our Markdown already. Only its URLs are those of the source.
 * @param includes texts that it can include, by name
 */
export function readMarkdownBody(
  { markdown, lost }: Extract<ImportedArticle['body'], { readonly markdown: string }>,
  locale: string,
  includes: Includes,
): MarkdownBody {
  const filled = withIncludes(markdown, includes);
  const tree = readBack(filled);
  const { anchors } = parseBody(filled, {
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
    lost,
  };
}

/** Writes the URLs of this site into a body and keeps every other character. */
export function convertMarkdownBody(
  { markdown, tree, before, words, lost }: MarkdownBody,
  includes: Includes,
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
  const back = readBack(withIncludes(text, includes));
  return {
    markdown: text,
    before: lost ? sumOf(before, lost.counts) : before,
    after: countContent(back),
    lost: [...(lost?.words ?? []), ...missing(words, wordsOf(back))],
    dropped: [],
  };
}

function sumOf(a: ContentCount, b: ContentCount): ContentCount {
  return {
    words: a.words + b.words,
    links: a.links + b.links,
    images: a.images + b.images,
    cells: a.cells + b.cells,
  };
}

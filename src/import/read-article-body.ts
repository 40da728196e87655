import type { Anchors, ReadBody } from './convert-body.ts';
import { readHtmlBody } from './convert-body.ts';
import type { CalloutMap } from './html/callout-map.ts';
import type { ImportedArticle } from './imported-article.ts';
import type { Includes } from './markdown-body.ts';
import { readMarkdownBody } from './markdown-body.ts';

/** A body that was read, with its Markdown if the source has it in ours. */
export type BodyOfArticle = ReadBody & { readonly markdown?: string };

/** Reads the body of an article, whatever the source writes it in. */
export function readArticleBody(
  { body, title, locale }: ImportedArticle,
  callouts: CalloutMap,
  includes: ReadonlyMap<string, Includes>,
): BodyOfArticle {
  return 'html' in body
    ? readHtmlBody(body.html, title, callouts)
    : readMarkdownBody(body.markdown, locale, includes.get(locale) ?? new Map());
}

/**
 * Returns a function that gives the anchors of an article. A link with a hash needs those of its
 * article, which may come later. Most articles are never asked for.
 */
export function anchorReader(read: (article: ImportedArticle) => BodyOfArticle): {
  of(article: ImportedArticle): Anchors;
  remember(article: ImportedArticle, anchors: Anchors): void;
} {
  const known = new Map<ImportedArticle, Anchors>();
  return {
    of(article) {
      const found = known.get(article) ?? read(article).anchors;
      known.set(article, found);
      return found;
    },
    remember: (article, anchors) => void known.set(article, anchors),
  };
}

import type { Heading } from '../markdown/headings.ts';
import { renderOptionsFor } from '../content/render-options.ts';
import { parseBody } from '../markdown/render.ts';
import type { ReadFrontMatter } from '../content/front-matter.ts';
import type { Position } from '../text/line-column.ts';
import type { SourceArticle } from '../content/source-article.ts';
import type { Address } from './links-in.ts';
import type { ParsedArticle } from './parsed-article.ts';

/** One of the old addresses of an article, as it is written. */
export type OldAddress = Position & { readonly address: string };

/** What other articles must know of an article, as plain values that can be kept in a file. */
export type ArticleSummary = Pick<
  SourceArticle,
  'path' | 'locale' | 'section' | 'slug' | 'format' | 'frontMatter'
> & {
  /** Ids on its page that a link may name behind `#`. */
  readonly anchors: readonly string[];
  /** Links and images as they are written. */
  readonly addresses: readonly Address[];
  /** Those of `redirect_from`. */
  readonly oldAddresses: readonly OldAddress[];
  /** Where values of the front matter stand; those of `related` in the order of that list. */
  readonly places: {
    readonly title: Position;
    readonly review: Position;
    readonly related: readonly Position[];
  };
};

/** The headings of a Markdown article, from its published text. */
export type HeadingsOf = (article: SourceArticle, markdown: string) => readonly Heading[];

/** Makes the headings of an article and forgets the rest; images, which are no part of them, are not looked for. */
export const headingsAlone: HeadingsOf = ({ locale, file }, markdown) =>
  parseBody(markdown, { ...renderOptionsFor(locale, file, '/'), imageOf: () => undefined })
    .headings;

/** The outline of an article; the anchors are those that the page will have, since the page's own renderer makes them. */
export function summaryOf(
  { article, addresses, text: published, positionInFile }: ParsedArticle<SourceArticle>,
  positionOf: ReadFrontMatter['positionOf'],
  headingsOf: HeadingsOf,
): ArticleSummary {
  const { path, locale, section, slug, format, frontMatter } = article;
  const anchors = format === 'md' ? headingsOf(article, published).map(({ id }) => id) : [];
  return {
    path,
    locale,
    section,
    slug,
    format,
    frontMatter,
    anchors,
    addresses: addresses.map((address) => ({ ...address, ...positionInFile(address) })),
    oldAddresses: frontMatter.redirect_from.map((address, index) => ({
      ...positionOf(['redirect_from', index]),
      address,
    })),
    places: {
      title: positionOf(['title']),
      review: positionOf(['review']),
      related: frontMatter.related.map((_slug, index) => positionOf(['related', index])),
    },
  };
}

import type { Heading } from '../markdown/headings.ts';
import { renderOptionsFor } from '../content/render-options.ts';
import { noMedia } from '../markdown/media.ts';
import { parseBody } from '../markdown/render.ts';
import type { ReadFrontMatter } from '../content/front-matter.ts';
import type { Position } from '../text/line-column.ts';
import type { SourceArticle } from '../content/source-article.ts';
import type { WrittenUrl } from './written-urls.ts';
import type { ParsedArticle } from './parsed-article.ts';

/** An entry of `redirect_from`, as written. */
export type OldPath = Position & { readonly oldPath: string };

/** What rules know of other articles. Contains plain values only, for the cache. */
export type ArticleSummary = Pick<
  SourceArticle,
  'path' | 'locale' | 'section' | 'slug' | 'format' | 'frontMatter'
> & {
  /** Ids on its page that links may name after `#`. */
  readonly anchors: readonly string[];
  /** URLs of links and images, as written. */
  readonly urls: readonly WrittenUrl[];
  /** The entries of `redirect_from`. */
  readonly oldPaths: readonly OldPath[];
  /** Positions of values of the front matter; `related` has the order of its list. */
  readonly positions: {
    readonly title: Position;
    readonly review: Position;
    readonly related: readonly Position[];
  };
};

/** Returns the headings of a Markdown article, from its published text. */
export type HeadingsOf = (article: SourceArticle, markdown: string) => readonly Heading[];

/** Renders the headings of an article and nothing else. Skips images, videos and files. */
export const headingsOnly: HeadingsOf = ({ locale, file }, markdown) =>
  parseBody(markdown, {
    ...renderOptionsFor(locale, file, '/'),
    imageOf: () => undefined,
    media: noMedia,
  }).headings;

/** Returns the summary of an article. The renderer of its page makes the anchors. */
export function articleSummary(
  { article, urls, text: published, positionInFile }: ParsedArticle<SourceArticle>,
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
    urls: urls.map((written) => ({ ...written, ...positionInFile(written) })),
    oldPaths: frontMatter.redirect_from.map((oldPath, index) => ({
      ...positionOf(['redirect_from', index]),
      oldPath,
    })),
    positions: {
      title: positionOf(['title']),
      review: positionOf(['review']),
      related: frontMatter.related.map((_slug, index) => positionOf(['related', index])),
    },
  };
}

import { renderOptionsFor } from '../content/render-options.ts';
import type { Nodes } from 'mdast';
import { readFileLink } from '../content/file-links.ts';
import { noMedia } from '../markdown/media.ts';
import { parseBody } from '../markdown/render.ts';
import type { ReadFrontMatter } from '../content/read-front-matter.ts';
import type { Position } from '../text/line-column.ts';
import type { SourceArticle } from '../content/source-article.ts';
import { plainAnchors } from './plain-anchors.ts';
import { articleLink } from './site-target.ts';
import type { WrittenUrl } from './written-urls.ts';
import type { ParsedArticle } from './parsed-article.ts';

/** An entry of `redirect_from`, as written. */
export type OldPath = Position & { readonly oldPath: string };

/** A URL, and the file that it names as `../fees/card.md`, by its path in the articles folder. */
export type LinkedUrl = WrittenUrl & { readonly linkedFile?: string };

/** What rules know of other articles. Contains plain values only, for the cache. */
export type ArticleSummary = Pick<
  SourceArticle,
  'path' | 'locale' | 'section' | 'slug' | 'format' | 'frontMatter'
> & {
  /** Ids on its page that links may name after `#`. */
  readonly anchors: readonly string[];
  /** URLs of links and images, those to files of articles as paths of their pages. */
  readonly urls: readonly LinkedUrl[];
  /** The entries of `redirect_from`. */
  readonly oldPaths: readonly OldPath[];
  /** Positions of values of the front matter; `related` has the order of its list. */
  readonly positions: {
    readonly title: Position;
    readonly review: Position;
    readonly related: readonly Position[];
  };
};

/** Returns the ids of a Markdown article that links may lead to, from its published text. */
export type AnchorsOf = (
  article: SourceArticle,
  markdown: string,
  nodes: readonly Nodes[],
) => readonly string[];

/** Renders an article to find its ids, if it must. */
export const renderedAnchors: AnchorsOf = (article, markdown, nodes) =>
  plainAnchors(nodes, markdown) ?? pageAnchors(article, markdown);

/** Returns the ids of a rendered Markdown article. Skips images, videos and files. */
export function pageAnchors(
  { locale, file }: Pick<SourceArticle, 'locale' | 'file'>,
  markdown: string,
): readonly string[] {
  return parseBody(markdown, {
    ...renderOptionsFor(locale, file, '/'),
    imageOf: () => undefined,
    media: noMedia,
    glossary: undefined,
  }).anchors;
}

/** Returns the summary of an article. The renderer of its page makes the anchors. */
export function articleSummary(
  { article, urls, nodes, text: published, positionInFile }: ParsedArticle<SourceArticle>,
  positionOf: ReadFrontMatter['positionOf'],
  anchorsOf: AnchorsOf,
): ArticleSummary {
  const { path, locale, section, slug, format, frontMatter } = article;
  const anchors = format === 'md' ? anchorsOf(article, published, nodes) : [];
  return {
    path,
    locale,
    section,
    slug,
    format,
    frontMatter,
    anchors,
    urls: urls.map((written) => ({
      ...written,
      ...positionInFile(written),
      ...fileLinkOf(written, article.file),
    })),
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

/** Returns the file that a link names, and the path of its page from the site root. */
function fileLinkOf({ kind, url }: WrittenUrl, from: string): Partial<LinkedUrl> {
  const link = kind === 'link' ? readFileLink(url, from) : undefined;
  if (!link) return {};
  const { path, tail, article } = link;
  const page = article && articleLink(article.locale, article.slug) + tail;
  return { linkedFile: path, url: page ?? url };
}

import type { Nodes, Root } from 'mdast';
import type { ReadableArticle } from '../content/read-article.ts';
import type { Position } from '../text/line-column.ts';
import type { Address } from './links-in.ts';
import type { Tag } from './tags.ts';

/**
 * An article with its body as a tree. The places in it are those of `text`, which has the lines of the file unless the
 * article names variables or passages; `positionInFile` leads back. Its front matter may lack fields that are wrong: those
 * are told elsewhere.
 */
export type ParsedArticle<Article extends ReadableArticle = ReadableArticle> = {
  readonly article: Article;
  readonly tree: Root;
  /** All nodes of the tree, in the order of the text; listed once for all rules. */
  readonly nodes: readonly Nodes[];
  /** What was parsed, so that offsets of nodes are offsets in it: the file as published, with empty lines for its front matter. */
  readonly text: string;
  /** HTML in Markdown, and elements of .mdx articles. */
  readonly tags: readonly Tag[];
  /** Where links and images lead, however they are written. */
  readonly addresses: readonly Address[];
  readonly positionInFile: (place: Position) => Position;
};

import type { Nodes, Root } from 'mdast';
import type { ReadableArticle } from '../content/read-article.ts';
import type { WrittenId } from '../markdown/written-ids.ts';
import type { Position } from '../text/line-column.ts';
import type { WrittenUrl } from './written-urls.ts';
import type { NodesOfType } from './nodes.ts';
import type { Tag } from './tags.ts';

/**
 * An article with its parsed body. Positions refer to `text`, which has the lines of the file
 * unless the article has variables or includes; `positionInFile` converts them. The front matter
 * lacks its invalid fields.
 */
export type ParsedArticle<Article extends ReadableArticle = ReadableArticle> = {
  readonly article: Article;
  /** Without the ids in braces. */
  readonly tree: Root;
  /** All nodes of the tree, in order. */
  readonly nodes: readonly Nodes[];
  /** Returns its nodes of a type, in order. */
  readonly ofType: NodesOfType;
  /** The parsed text: the published body after an empty line for each line of front matter. */
  readonly text: string;
  /** Ids in braces behind headings. Their offsets refer to `text`. */
  readonly ids: readonly WrittenId[];
  /** HTML tags in Markdown, and elements of .mdx articles. */
  readonly tags: readonly Tag[];
  /** URLs of links and images, in every notation. */
  readonly urls: readonly WrittenUrl[];
  readonly positionInFile: (position: Position) => Position;
};

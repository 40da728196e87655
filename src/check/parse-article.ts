import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Position } from '../text/line-column.ts';
import { bodyOf } from '../content/front-matter.ts';
import type { ReadableArticle } from '../content/read-article.ts';
import { emptyLinesBefore } from '../content/read-article.ts';
import { fillIn } from '../content/includes.ts';
import type { Shared } from '../content/includes.ts';
import { withoutWrittenIds, writtenIdsIn } from '../markdown/prepare.ts';
import { withSingleTildes } from '../markdown/single-tildes.ts';
import { writtenUrls } from './written-urls.ts';
import { nodesByType, nodesOf } from './nodes.ts';
import type { ParsedArticle } from './parsed-article.ts';
import { tagsOf } from './tags.ts';
import { offsetsIn, positionsIn } from '../text/line-column.ts';

/**
 * Parses the body of an article with the engine that renders its page.
 * @param shared the variables and includes of its locale
 * @param known the tree of its body as written, if it was parsed before
 */
export function parseArticle<Article extends ReadableArticle>(
  article: Article,
  shared: Shared,
  known?: Root,
): ParsedArticle<Article> {
  const body = bodyOf(article.text);
  const { markdown, sourceOffset } =
    article.format === 'md'
      ? fillIn(body, () => shared)
      : { markdown: body, sourceOffset: undefined };
  const emptyLines = emptyLinesBefore(article.text, body);
  const text = emptyLines + markdown;
  const parse = article.format === 'mdx' ? mdxToMdast : markdownToMdast;
  const ids = writtenIdsIn(text);
  const read =
    known && markdown === body && ids.length === 0
      ? known
      : (parse(withoutWrittenIds(text, ids), {
          features: { gfm: true, frontmatter: false },
        }) as Root);
  const tree = withSingleTildes(read, text);
  const nodes = nodesOf(tree);
  const ofType = nodesByType(nodes);
  const mayBeTags = article.format === 'mdx' ? nodes : ofType('html');
  const tags = mayBeTags.flatMap((node) => tagsOf(node, text));

  const offsetAt = offsetsIn(text);
  const positionAt = positionsIn(article.text);
  const positionInFile = (position: Position): Position => {
    if (markdown === body || sourceOffset === undefined) return position;
    const offset = offsetAt(position) - emptyLines.length;
    return offset < 0
      ? position
      : positionAt(article.text.length - body.length + sourceOffset(offset));
  };
  const urls = writtenUrls(nodes, tags);
  return { article, tree, nodes, ofType, text, ids, tags, urls, positionInFile };
}

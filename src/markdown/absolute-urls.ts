import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';
import { spliced } from '../text/splice.ts';
import { destinationIn } from './destination-in.ts';

/** A destination that may name a file of the site. Most articles have none: no need to parse. */
const MAY_CHANGE = /\][(:]\s*<?(?!https?:|#|\/articles\/|mailto:|tel:)\S/;

type WithUrl = Extract<Nodes, { url: string }>;

/**
 * Returns Markdown with other URLs for its images, videos and files, so that they also work where
 * the Markdown has left its page.
 * @param urlOf returns undefined for a URL that stays
 */
export function withAbsoluteUrls(
  markdown: string,
  urlOf: (url: string) => string | undefined,
): string {
  if (!MAY_CHANGE.test(markdown)) return markdown;
  const tree = markdownToMdast(markdown, { features: { gfm: true, frontmatter: false } }) as Nodes;
  return spliced(
    markdown,
    withUrls(tree).flatMap((node) => {
      const text = urlOf(node.url);
      const start = node.position?.start.offset ?? 0;
      const found = destinationIn(markdown.slice(start, node.position?.end.offset), node.url);
      if (text === undefined || !found) return [];
      return [{ start: start + found.at, end: start + found.at + found.length, text }];
    }),
  );
}

function withUrls(node: Nodes): WithUrl[] {
  const inside = 'children' in node ? node.children.flatMap(withUrls) : [];
  return 'url' in node ? [node, ...inside] : inside;
}

import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';

/** Matches behind the label of a link, an image or a definition, up to its URL. */
const BEFORE_URL = /\]\(\s*<?(?=\/(?!\/))|\]:\s*<?(?=\/(?!\/))/;

/**
 * Returns the Markdown of an article with its paths from the site root put below the base path.
 * @param base base path of the site, `/` or `/help/`
 */
export function plainMarkdown(markdown: string, base: string): string {
  if (base === '/') return markdown;
  const below = base.replace(/\/$/, '');
  const offsets = new Set(
    pathOffsets(
      markdownToMdast(markdown, { features: { gfm: true, frontmatter: false } }) as Nodes,
      markdown,
    ),
  );
  return [...offsets]
    .toSorted((a, b) => b - a)
    .reduce((text, offset) => text.slice(0, offset) + below + text.slice(offset), markdown);
}

/** Returns where paths from the site root begin, in characters. */
function pathOffsets(node: Nodes, markdown: string): number[] {
  const inside =
    'children' in node ? node.children.flatMap((child) => pathOffsets(child, markdown)) : [];
  if (!('url' in node) || !node.url.startsWith('/') || node.url.startsWith('//')) return inside;
  // A label may contain an image: the URL comes after it.
  const lastChild = 'children' in node ? node.children.at(-1) : undefined;
  const start = lastChild?.position?.end.offset ?? node.position?.start.offset ?? 0;
  const found = BEFORE_URL.exec(markdown.slice(start, node.position?.end.offset));
  return found ? [...inside, start + found.index + found[0].length] : inside;
}

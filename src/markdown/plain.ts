import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';

/** Where the address of a link, an image or a definition begins: behind its label. */
const ADDRESS = /\]\(\s*<?(?=\/(?!\/))|\]:\s*<?(?=\/(?!\/))/;

/**
 * The Markdown of an article as its writer wrote it, with the addresses from the site's root put below its base path.
 * @param base path under which the site is served, `/` or `/help/`
 */
export function plainMarkdown(markdown: string, base: string): string {
  if (base === '/') return markdown;
  const below = base.replace(/\/$/, '');
  const places = new Set(
    addressPlaces(
      markdownToMdast(markdown, { features: { gfm: true, frontmatter: false } }) as Nodes,
      markdown,
    ),
  );
  return [...places]
    .toSorted((a, b) => b - a)
    .reduce((text, place) => text.slice(0, place) + below + text.slice(place), markdown);
}

/** Where addresses from the site's root begin, in characters. */
function addressPlaces(node: Nodes, markdown: string): number[] {
  const inside =
    'children' in node ? node.children.flatMap((child) => addressPlaces(child, markdown)) : [];
  if (!('url' in node) || !node.url.startsWith('/') || node.url.startsWith('//')) return inside;
  // A label may itself hold an image: the address comes after it.
  const lastChild = 'children' in node ? node.children.at(-1) : undefined;
  const start = lastChild?.position?.end.offset ?? node.position?.start.offset ?? 0;
  const found = ADDRESS.exec(markdown.slice(start, node.position?.end.offset));
  return found ? [...inside, start + found.index + found[0].length] : inside;
}

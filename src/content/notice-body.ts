import type { Nodes, PhrasingContent, Root } from 'mdast';
import { isNoticeLink } from '../notices/notice.ts';
import { plainNoticeText } from '../notices/notice-text.ts';
import { nodesOf } from '../markdown/mdast-nodes.ts';
import type { LinkOf } from '../markdown/links.ts';

/** Longest text, in characters. A longer one is an article. */
const MAX_TEXT = 600;

/** What a notice may contain. */
const ALLOWED = new Set<string>(
  'root paragraph text strong emphasis inlineCode link break'.split(' '),
);

/** Names of what it may not, for messages. */
const names: Readonly<Record<string, string>> = {
  heading: 'a heading',
  list: 'a list',
  blockquote: 'a quote or callout',
  code: 'a code block',
  html: 'HTML',
  image: 'an image',
  table: 'a table',
  thematicBreak: 'a line',
};

/** A mistake in the text, at an offset in its Markdown. */
export type BodyMistake = { readonly offset: number; readonly message: string };

/**
 * Returns the mistakes of a text: a notice has paragraphs with bold words, code and links only.
 * @param linkOf finds the pages of articles by links to their files
 */
export function bodyMistakes(tree: Root, linkOf: LinkOf): BodyMistake[] {
  const nodes = nodesOf(tree);
  const refused = nodes.find(({ type }) => !ALLOWED.has(type));
  if (refused)
    return [
      {
        offset: offsetOf(refused),
        message:
          `A notice cannot contain ${names[refused.type] ?? 'this'}. ` +
          'Write paragraphs with **bold** text and links, and the rest in an article.',
      },
    ];
  const text = noticeText(tree, linkOf, () => true);
  if (text.length > MAX_TEXT)
    return [
      {
        offset: offsetOf(tree),
        message:
          `The text has ${text.length} characters, but at most ${MAX_TEXT} are allowed. ` +
          'Move the details into an article, and name it in `article`.',
      },
    ];
  return nodes.flatMap((node) =>
    node.type === 'link' && !isNoticeLink(encoded(linkOf(node.url) ?? node.url))
      ? [
          {
            offset: offsetOf(node),
            message:
              `Invalid link "${node.url.slice(0, 80)}". ` +
              'Write a path that starts with a slash, or a URL with https: or http:.',
          },
        ]
      : [],
  );
}

/** Returns the links of a text, as paths from the site root or URLs, with their offsets. */
export function bodyLinks(
  tree: Root,
  linkOf: LinkOf,
): { readonly href: string; readonly offset: number }[] {
  return nodesOf(tree).flatMap((node) =>
    node.type === 'link' ? [{ href: linkOf(node.url) ?? node.url, offset: offsetOf(node) }] : [],
  );
}

/**
 * Returns a text in the format of `readNoticeText`.
 * @param isShown whether readers may know of a link; others become plain text
 */
export function noticeText(tree: Root, linkOf: LinkOf, isShown: (href: string) => boolean): string {
  const inline = (nodes: readonly PhrasingContent[], isStyled = false): string =>
    nodes.map((node) => written(node, isStyled)).join('');
  const written = (node: PhrasingContent, isStyled: boolean): string => {
    if (node.type === 'text') return plainNoticeText(node.value);
    if (node.type === 'break') return ' ';
    if (node.type === 'inlineCode')
      return node.value.includes('`') ? plainNoticeText(node.value) : `\`${node.value}\``;
    if (node.type === 'link') {
      const href = linkOf(node.url) ?? node.url;
      const label = inline(node.children, isStyled);
      return isShown(href) ? `[${label}](${encoded(href)})` : label;
    }
    if (node.type !== 'strong' && node.type !== 'emphasis') return '';
    // A style in a style adds nothing that a short text needs.
    if (isStyled) return inline(node.children, true);
    const mark = node.type === 'strong' ? '**' : '*';
    return mark + inline(node.children, true) + mark;
  };
  return tree.children
    .flatMap((node) => (node.type === 'paragraph' ? [inline(node.children)] : []))
    .join('\n\n')
    .trim();
}

/** Returns a URL without the characters that end a link in the text of a notice. */
function encoded(href: string): string {
  return href.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(/\s/g, encodeURIComponent);
}

function offsetOf({ position }: Nodes): number {
  return position?.start.offset ?? 0;
}

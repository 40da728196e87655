import type { Blockquote, Nodes } from 'mdast';
import type { ChoiceGroup } from '../domain/article-parts.ts';
import { escapeMarkdown } from './plain-markdown.ts';
import { markdownToMdast } from 'satteri';

/** Matches behind the label of a link, an image or a definition, up to its URL. */
const BEFORE_URL = /\]\(\s*<?(?=\/(?!\/))|\]:\s*<?(?=\/(?!\/))/;

/** The marker that begins a variant of a text: `[!EU]`. */
const MARKER = /^\[!([a-z\d-]+)\][ \t]*\\?(?=\r?\n|$)/i;

/** A change of a text: `replacement` takes the place of `length` characters at `offset`. */
type Change = { readonly offset: number; readonly length: number; readonly replacement: string };

/**
 * Returns the Markdown of an article for other programs: with its paths from the site root put
 * below the base path, and with the labels of choices in place of their markers.
 * @param base base path of the site, `/` or `/help/`
 * @param choices with labels in the language of the article
 */
export function plainMarkdown(
  markdown: string,
  base: string,
  choices: readonly ChoiceGroup[],
): string {
  if (base === '/' && !markdown.includes('[!')) return markdown;
  const below = base.replace(/\/$/, '');
  const tree = markdownToMdast(markdown, { features: { gfm: true, frontmatter: false } }) as Nodes;
  const labels = new Map(
    choices.flatMap(({ values }) => values.map(({ id, label }) => [id, label] as const)),
  );
  const paths = below === '' ? [] : new Set(pathOffsets(tree, markdown));
  const changes: Change[] = [
    ...[...paths].map((offset) => ({ offset, length: 0, replacement: below })),
    ...quotesIn(tree).flatMap((quote) => labelOf(quote, markdown, labels)),
  ];
  return changes
    .toSorted((a, b) => b.offset - a.offset)
    .reduce(
      (text, { offset, length, replacement }) =>
        text.slice(0, offset) + replacement + text.slice(offset + length),
      markdown,
    );
}

function quotesIn(node: Nodes): Blockquote[] {
  const inside = 'children' in node ? node.children.flatMap(quotesIn) : [];
  return node.type === 'blockquote' ? [node, ...inside] : inside;
}

/** Returns the change of the marker of a variant into its label; nothing for other quotes. */
function labelOf(
  quote: Blockquote,
  markdown: string,
  labels: ReadonlyMap<string, string>,
): Change[] {
  const [paragraph] = quote.children;
  if (paragraph?.type !== 'paragraph') return [];
  const offset = paragraph.position?.start.offset ?? 0;
  const found = MARKER.exec(markdown.slice(offset, paragraph.position?.end.offset));
  const label = labels.get(found?.[1]?.toLowerCase() ?? '');
  if (!found || label === undefined) return [];
  // A hard line break, where more lines of the paragraph follow.
  const isAlone = offset + found[0].length >= (paragraph.position?.end.offset ?? 0);
  const replacement = `**${escapeMarkdown(label)}**${isAlone ? '' : '\\'}`;
  return [{ offset, length: found[0].length, replacement }];
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

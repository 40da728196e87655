import type { Nodes, Root } from 'hast';

/** The text of a block of an article, with an end mark, for search. */
export type SearchBlock = { readonly text: string; readonly isHeading: boolean };

const BLOCK_TAGS = new Set(
  `address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3
  h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr
  ul`.split(/\s+/),
);

/** Maximum number of characters of an end mark with the closing quotes and brackets behind it. */
const LONGEST_END = 10;

/**
 * Returns the text of an article block by block: paragraphs, headings, list items, cells, lines of
 * notes. Each ends with its own end mark, so that no sentence continues in the next block.
 */
export function searchBlocks(tree: Root): SearchBlock[] {
  const blocks: SearchBlock[] = [];
  let run = '';
  let heading: string | undefined;

  const close = () => {
    const text = run.replaceAll(/\s+/g, ' ').trim();
    run = '';
    if (/[\p{L}\p{N}\p{S}]/u.test(text))
      blocks.push({ text: withEndMark(text), isHeading: heading !== undefined });
  };
  const visit = (node: Nodes) => {
    if (node.type === 'text') run += node.value;
    if (!('children' in node)) return;
    if (node.type !== 'element') return node.children.forEach(visit);
    const { tagName, properties } = node;
    if (properties['dataPagefindIgnore'] !== undefined) return;
    if (tagName === 'br') run += ' ';
    const isBlock = BLOCK_TAGS.has(tagName);
    if (isBlock) close();
    if (/^h[2-6]$/.test(tagName)) heading = tagName;
    node.children.forEach(visit);
    if (isBlock) close();
    if (heading === tagName) heading = undefined;
  };
  visit(tree);
  close();
  return blocks;
}

/**
 * Adds a full stop to a text that ends without a mark. A comma or semicolon continues with the next
 * list item, so it stays.
 */
function withEndMark(text: string): string {
  // The regular expression starts at every character, so it gets only the end of the text.
  const end = text.slice(-LONGEST_END);
  if (/[.!?:;,…。！？：；，、]["'”’»)\]]*$/u.test(end)) return text;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(end)
    ? `${text}。`
    : `${text}.`;
}

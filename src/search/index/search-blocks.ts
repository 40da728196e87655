import type { Nodes, Root } from 'hast';

/** A block of an article as search knows it: its text, closed by an end mark. */
export type SearchBlock = { readonly text: string; readonly isHeading: boolean };

const BLOCK_TAGS = new Set(
  `address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li
  main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** Letters of an end mark and the quotes and brackets that close behind it, at most. */
const LONGEST_END = 10;

/**
 * The text of an article block by block: paragraphs, headings, list items, cells, lines of notes. Each ends in an end
 * mark of its own, so that no sentence runs from one block into the next.
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

/** A comma or semicolon leads on to the next item of a list; everything else that is open gets a full stop. */
function withEndMark(text: string): string {
  // A search for what stands at the end begins at every character, so it gets no more than the end.
  const end = text.slice(-LONGEST_END);
  if (/[.!?:;,…。！？：；，、]["'”’»)\]]*$/u.test(end)) return text;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(end)
    ? `${text}。`
    : `${text}.`;
}

import type { Element, Nodes, Root } from 'hast';

/** The text of a block of an article, with an end mark, for search. */
export type SearchBlock = {
  readonly text: string;
  readonly isHeading: boolean;
  /** Of a heading. */
  readonly id?: string;
  /** Whether it is the row of column titles of a table. Search finds it, but never shows it. */
  readonly isTableHead?: true;
};

const BLOCK_TAGS = new Set(
  `address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3
  h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr
  ul`.split(/\s+/),
);

/** White space that is not one space between words. */
const OTHER_SPACE = /[^\S ]| {2}/;

/** Maximum number of characters of an end mark with the closing quotes and brackets behind it. */
const LONGEST_END = 10;

/**
 * Returns the text of an article block by block: paragraphs, headings, list items, rows of tables,
 * lines of notes. Each ends with its own end mark, so that no sentence continues in the next block.
 */
export function searchBlocks(tree: Root): SearchBlock[] {
  return readBlocks(tree).map((block) => ({ ...block, text: withEndMark(block.text) }));
}

/** Returns the blocks as they are written, without added end marks. */
function readBlocks(tree: Root | Element): SearchBlock[] {
  const blocks: SearchBlock[] = [];
  let run = '';
  let heading: Element | undefined;

  const close = () => {
    const text = (OTHER_SPACE.test(run) ? run.replaceAll(/\s+/g, ' ') : run).trim();
    run = '';
    if (/[\p{L}\p{N}\p{S}]/u.test(text))
      blocks.push({ text, isHeading: heading !== undefined, ...idOf(heading) });
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
    if (/^h[2-6]$/.test(tagName)) heading = node;
    if (tagName === 'tr') blocks.push(...rowBlocks(node));
    else node.children.forEach(visit);
    if (isBlock) close();
    if (heading === node) heading = undefined;
  };
  visit(tree);
  close();
  return blocks;
}

function idOf(heading: Element | undefined): { id?: string } {
  const id = heading?.properties['id'];
  return typeof id === 'string' ? { id } : {};
}

/** Returns a row of a table as one phrase: `On hold: We are checking it.` */
function rowBlocks(row: Element): SearchBlock[] {
  const cells = row.children.filter((child) => child.type === 'element');
  const [first, ...others] = cells.map(cellText).filter(Boolean);
  if (first === undefined) return [];
  const isLabel = others.length > 0 && !isEnded(first);
  const listed = others.map((text, index) =>
    isEnded(text) || index === others.length - 1 ? text : `${text},`,
  );
  const text = [isLabel ? `${first}:` : first, ...listed].join(' ');
  const isTableHead = cells.every(({ tagName }) => tagName === 'th');
  return [{ text, isHeading: false, ...(isTableHead && { isTableHead }) }];
}

function cellText(cell: Element): string {
  const [only, ...others] = readBlocks(cell).map(({ text }) => text);
  if (only === undefined) return '';
  return others.length === 0 ? only : [only, ...others].map(withEndMark).join(' ');
}

/**
 * Adds a full stop to a text that ends without a mark. A comma or semicolon continues with the next
 * list item, so it stays.
 */
function withEndMark(text: string): string {
  if (isEnded(text)) return text;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text.slice(-LONGEST_END))
    ? `${text}。`
    : `${text}.`;
}

/** Returns whether a text ends with a punctuation mark of any script, or with quotes after one. */
function isEnded(text: string): boolean {
  // The regular expression starts at every character, so it gets only the end of the text.
  return /[\p{Terminal_Punctuation}…][\s\p{Pi}\p{Pf}\p{Pe}"']*$/u.test(text.slice(-LONGEST_END));
}

import { foldText } from '../../text/fold-text.ts';
import { isUnspaced } from '../../text/unspaced-scripts.ts';

/** What stands in the page but not in the text of an article, where passages come from. */
const BESIDE = '[data-pagefind-ignore], .visually-hidden, script, style, template';
const WORD = /[\p{L}\p{M}\p{N}]/u;

/** A part of a block: where it begins in the text of the block, and its element. */
type Part = { readonly start: number; readonly element: Element };
type Block = { text: string; readonly parts: Part[] };

/**
 * Returns the text that the fragment of a URL asks for, such as `#:~:text=reset%20it`: the first
 * one, without the context that other tools write around it. Undefined when there is none.
 */
export function textInFragment(hash: string): string | undefined {
  const [, directives] = hash.split(':~:');
  const directive = directives?.split('&').find((each) => each.startsWith('text='));
  const parts = directive?.slice('text='.length).split(',') ?? [];
  const start = parts.find((part) => !part.endsWith('-'));
  try {
    return start && decodeURIComponent(start);
  } catch {
    // Not valid in a URL: browsers ignore it, too.
    return undefined;
  }
}

/**
 * Returns the innermost element in which a passage begins; undefined when it is nowhere. Compares
 * as browsers do for text fragments: whole words within one block, in any case and white space.
 * Also finds text in folded sections and hidden variants, after text that is shown.
 * @param root in the document
 * @param text of the passage, decoded
 */
export function findPassage(root: Element, text: string): Element | undefined {
  const passage = plain(text).trim();
  if (passage === '') return undefined;
  const found = blocksOf(root).flatMap((block) => {
    const start = startOf(passage, block.text);
    return block.parts.findLast((part) => part.start <= start)?.element ?? [];
  });
  return found.find((element) => element.getClientRects().length > 0) ?? found[0];
}

/** Returns the text of an element, block by block. */
function blocksOf(root: Element): Block[] {
  const blocks: Block[] = [{ text: '', parts: [] }];
  const add = (element: Element, data: string) => {
    const block = blocks.at(-1);
    if (!block) return;
    const isAfterSpace = block.text === '' || block.text.endsWith(' ');
    const added = isAfterSpace ? plain(data).trimStart() : plain(data);
    if (added !== '') block.parts.push({ start: block.text.length, element });
    block.text += added;
  };
  const visit = (element: Element) => {
    for (const child of element.childNodes) {
      if (child instanceof Text) add(element, child.data);
      if (!(child instanceof Element) || child.matches(BESIDE)) continue;
      if (child instanceof HTMLBRElement) add(element, ' ');
      // Also where it is hidden, an element has its own kind of box.
      const isInline = /^(?:inline|contents)/.test(getComputedStyle(child).display);
      if (!isInline) blocks.push({ text: '', parts: [] });
      visit(child);
      if (!isInline) blocks.push({ text: '', parts: [] });
    }
  };
  visit(root);
  return blocks;
}

/** Returns the position of a passage in a text, or -1. */
function startOf(passage: string, text: string): number {
  let start = text.indexOf(passage);
  while (start >= 0) {
    if (!isInWord(text, start) && !isInWord(text, start + passage.length)) return start;
    start = text.indexOf(passage, start + 1);
  }
  return start;
}

/** Whether a position is inside a word. Scripts without spaces may begin one at every letter. */
function isInWord(text: string, position: number): boolean {
  const before = [...text.slice(Math.max(0, position - 2), position)].at(-1) ?? '';
  const [after = ''] = text.slice(position, position + 2);
  return WORD.test(before) && WORD.test(after) && !isUnspaced(before + after);
}

function plain(text: string): string {
  return foldText(text).replaceAll('\u00AD', '').replace(/\s+/gu, ' ').toLowerCase();
}

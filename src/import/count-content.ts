import type { Content, Parent } from './html/html-tree.ts';
import { attributeOf, elementsBelow } from './html/html-tree.ts';

/** What a body holds, counted to prove that nothing was lost. */
export type ContentCount = {
  readonly words: number;
  readonly links: number;
  readonly images: number;
  readonly cells: number;
};

/** Words of a text: what stands between spaces, punctuation aside. */
const WORD = /[\p{L}\p{N}]+/gu;

/** Counts the words, links, images and table cells of a tree. */
export function countContent(tree: Parent): ContentCount {
  const elements = elementsBelow(tree);
  const count = (test: (element: (typeof elements)[number]) => boolean) =>
    elements.filter(test).length;
  return {
    words: wordsOf(tree).length,
    links: count((each) => each.tagName === 'a' && attributeOf(each, 'href') !== undefined),
    images: count(({ tagName }) => tagName === 'img'),
    cells: count(({ tagName }) => tagName === 'td' || tagName === 'th'),
  };
}

/** Returns the words of a tree in order, in lower case. */
export function wordsOf(tree: Parent): string[] {
  const texts: string[] = [];
  collect(tree, texts);
  return texts.join('').normalize('NFC').toLowerCase().match(WORD) ?? [];
}

/** Their text is no text. That of players is for browsers without them. */
const INVISIBLE = new Set('script style noscript template title head video audio'.split(' '));

/** Blocks end words; inline elements do not. */
const INLINE = new Set(
  'a abbr b code del em font i ins kbd mark q s samp small span strong sub sup u'.split(' '),
);

function collect(node: Content | Parent, texts: string[]): void {
  if (node.type === 'text') texts.push(node.value);
  if (node.type === 'root') for (const child of node.children) collect(child, texts);
  if (node.type !== 'element' || INVISIBLE.has(node.tagName)) return;
  const edge = INLINE.has(node.tagName) ? '' : ' ';
  // Captions of images become their titles.
  if (node.tagName === 'img') texts.push(` ${attributeOf(node, 'title') ?? ''} `);
  texts.push(edge);
  for (const child of node.children) collect(child, texts);
  texts.push(edge);
}

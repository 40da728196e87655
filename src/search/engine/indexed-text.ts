/** A text with its words. */
export type IndexedText = {
  /** The text, in which every block ends with an end mark. */
  readonly text: string;
  /** Start and end of each word, in characters. Positions of hits are indexes into this list. */
  readonly words: readonly (readonly [start: number, end: number])[];
};

/**
 * Returns the text of an article and its words as Pagefind counts them: between white space, and
 * between the marks (U+200B) that it inserts in languages without spaces.
 */
export function indexedText(rawContent: string): IndexedText {
  const marked = rawContent.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const words: [number, number][] = [];
  let text = '';
  for (const [piece] of marked.matchAll(/[\s\u200B]+|[^\s\u200B]+/g)) {
    const start = text.length;
    const isWord = !/^[\s\u200B]/.test(piece);
    text += isWord ? piece : piece.replaceAll('\u200B', '');
    if (isWord) words.push([start, text.length]);
  }
  return { text, words };
}

import { readToken } from './index-text.ts';

/** A text with its words. */
export type IndexedText = {
  /** The text, in which every block ends with an end mark. */
  readonly text: string;
  /**
   * Start and end of each word, in characters. Positions of hits are indexes into this list.
   * Another spelling of a word has the same range as the word.
   */
  readonly words: readonly (readonly [start: number, end: number])[];
};

/**
 * Returns the text of an article, which Pagefind got from `toIndexText`, and its words as Pagefind
 * counts them: between white space.
 */
export function indexedText(rawContent: string): IndexedText {
  const marked = rawContent.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const words: (readonly [number, number])[] = [];
  let text = '';
  for (const [token] of marked.matchAll(/\S+/g)) {
    const { text: word, isSpaced, isHidden } = readToken(token);
    const last = words.at(-1);
    if (isHidden && last) {
      words.push(last);
      continue;
    }
    if (isSpaced && text !== '') text += ' ';
    words.push([text.length, text.length + word.length]);
    text += word;
  }
  return { text, words };
}

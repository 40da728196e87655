import type { SnippetPiece } from '../../text/snippet.ts';

/** Number of words after a match that make its position unique. */
const WORDS_AFTER = 4;

/**
 * Returns the URL fragment that scrolls to the first highlighted words of a snippet
 * (https://wicg.github.io/scroll-to-text-fragment/). It ends with the sentence because the page
 * does not contain the end marks between blocks.
 * @returns an empty string when nothing is highlighted
 */
export function textFragment(pieces: readonly SnippetPiece[]): string {
  const first = pieces.findIndex(({ marked }) => marked);
  if (first === -1) return '';
  const marked = pieces[first]?.text ?? '';
  const after = pieces
    .slice(first + 1)
    .map(({ text }) => text)
    .join('');
  const sameSentence = /^[^.!?:;,…()"“”]*/.exec(after)?.[0] ?? '';
  const words = sameSentence.trim().split(/\s+/).filter(Boolean).slice(0, WORDS_AFTER);
  const isSpaced = /^\s/.test(sameSentence);
  const text = isSpaced || sameSentence === '' ? [marked, ...words].join(' ') : marked;
  return `#:~:text=${encodeURIComponent(text).replaceAll('-', '%2D')}`;
}

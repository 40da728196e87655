import type { SnippetPiece } from '../../text/snippet.ts';

/** Words around a match that make the place clear. */
const WORDS_AFTER = 4;

/**
 * The end of an address that opens a page at the first marked words of a snippet
 * (https://wicg.github.io/scroll-to-text-fragment/). It stays within a sentence, since the page has no end marks between
 * its blocks.
 * @returns an empty text when nothing is marked
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

import type { SnippetPiece } from '../../text/snippet.ts';
import type { ArticleHeading } from './article-sections.ts';

/** Number of words after a match that make its position unique. */
const WORDS_AFTER = 4;
/** A passage that begins within this many characters is in view at the top of the article. */
const TOP = 300;

/**
 * Returns the URL fragment that opens an article at the passage of its snippet: the id of a heading
 * that matches, or else a text fragment (https://wicg.github.io/scroll-to-text-fragment/).
 * @param pieces the snippet
 * @param start of the first match in the text; undefined when nothing matches
 * @returns an empty string when the top of the article is the right position
 */
export function linkTarget(
  pieces: readonly SnippetPiece[],
  start: number | undefined,
  title: string,
  headings: readonly ArticleHeading[],
): string {
  if (start === undefined) return '';
  const section = headings.findLast((heading) => heading.start <= start);
  if (!section && start < TOP) return '';
  const atSection = section ? `#${section.id}` : '';
  if (section && start < section.end) return atSection;

  const text = passageText(pieces);
  // The browser would find the text in the title or in the table of contents first.
  const isInContents = [title, ...headings.map((heading) => heading.text)].some((other) =>
    other.toLowerCase().includes(text.toLowerCase()),
  );
  return isInContents ? atSection : `#:~:text=${encodeURIComponent(text).replaceAll('-', '%2D')}`;
}

/**
 * Returns the first highlighted words and some after them, but not beyond the sentence: the page
 * does not contain the end marks between blocks.
 */
function passageText(pieces: readonly SnippetPiece[]): string {
  const first = pieces.findIndex(({ marked }) => marked);
  const marked = pieces[first]?.text ?? '';
  const after = pieces
    .slice(first + 1)
    .map(({ text }) => text)
    .join('');
  const sameSentence = /^[^.!?:;,…()"“”]*/.exec(after)?.[0] ?? '';
  const words = sameSentence.trim().split(/\s+/).filter(Boolean).slice(0, WORDS_AFTER);
  const isSpaced = /^\s/.test(sameSentence);
  return isSpaced || sameSentence === '' ? [marked, ...words].join(' ') : marked;
}

import { spliced } from '../../../text/splice.ts';
import { parsedNodes, rangeOf } from './code-mask.ts';

/** Elements that only arrange what is in them. */
const WRAPPER = '(?:div|center|section|article|main|p)';
const AT_START = new RegExp(String.raw`^([ \t]*)(?:</?${WRAPPER}\b[^<>]*>[ \t]*)+`, 'gim');
const AT_END = new RegExp(String.raw`(?:[ \t]*</${WRAPPER}>)+[ \t]*$`, 'gim');

type Range = ReturnType<typeof rangeOf>;

/** Returns the blocks of HTML that hold components. Markdown in them stays as written. */
export function htmlAround(text: string): Range[] {
  if (!/<[a-z]/.test(text)) return [];
  return parsedNodes(text).flatMap((node) =>
    node.type === 'html' && /^<[a-z]/.test(node.value) && /<[A-Z][a-z]/.test(node.value)
      ? [rangeOf(node)]
      : [],
  );
}

/**
 * Removes the elements that only arrange components, alone or around a line: what is in them is
 * Markdown for MDX, and HTML for Markdown.
 */
export function withoutWrappers(text: string): string {
  const splices = htmlAround(text).map(({ start, end }) => ({
    start,
    end,
    text: text.slice(start, end).replaceAll(AT_START, '$1').replaceAll(AT_END, ''),
  }));
  return spliced(text, splices);
}

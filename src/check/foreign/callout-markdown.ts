import type { CalloutKind } from '../../domain/article-parts.ts';
import type { Splice } from '../../text/splice.ts';
import { wholeLines } from './foreign-text.ts';

/** A callout that another tool's syntax means. */
export type MeantCallout = {
  readonly kind: CalloutKind | 'question';
  readonly title: string;
  /** Its lines without prefix and indent. */
  readonly lines: readonly string[];
};

/**
 * Returns the replacement of whole lines by a callout.
 * @param start in the first line
 * @param end in the last line
 * @param prefix what its lines begin with: the indent of a list, or the marks of a quote
 */
export function calloutSplice(
  text: string,
  start: number,
  end: number,
  prefix: string,
  callout: MeantCallout,
): Splice {
  const range = wholeLines(text, start, end);
  const after = text.slice(range.end).split('\n', 1)[0] ?? '';
  const below = withoutPrefix(after, prefix);
  // The line below continued a paragraph. By itself, its indent would make it code.
  const isIndented = /^(?: {4}|\t)[ \t]*\S/.test(below);
  const cut = isIndented ? after.length - below.trimStart().length : 0;
  const empty = prefix.trimEnd();
  const isJoined = isBelowQuote(text, range.start, prefix);
  const lines = calloutLines(callout).map((line) => (prefix + line).trimEnd());
  return {
    start: range.start,
    end: range.end + cut,
    text: [
      ...(isJoined ? [empty] : []),
      ...lines,
      ...(below.trim() === '' ? [] : [empty]),
      ...(range.end === text.length && !text.endsWith('\n') ? [] : [isIndented ? prefix : '']),
    ].join('\n'),
  };
}

/**
 * Returns whether the lines right above an offset are a quote. Its last lines may lack the mark,
 * but another quote directly below would continue it.
 */
function isBelowQuote(text: string, start: number, prefix: string): boolean {
  let end = start;
  while (end > 0) {
    const from = text.lastIndexOf('\n', end - 2) + 1;
    const line = withoutPrefix(text.slice(from, end), prefix);
    if (line.trim() === '' || line.startsWith('>')) return line.startsWith('>');
    end = from;
  }
  return false;
}

/** Returns a line without what all lines of its list item or quote begin with. */
export function withoutPrefix(line: string, prefix: string): string {
  if (line.startsWith(prefix)) return line.slice(prefix.length);
  return prefix.includes('>') ? line.replace(/^[ \t>]*/, '') : line.trimStart();
}

/** Returns what a line begins with that continues the quote or the list item at an offset. */
export function continuation(text: string, start: number): string {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replaceAll(/[^\s>]/g, ' ');
}

/** Returns the lines of a callout, without those around it. */
function calloutLines({ kind, title, lines }: MeantCallout): string[] {
  const body = trimmed(lines);
  const name = `[!${kind.toUpperCase()}]`;
  if (kind === 'question') return [`> ${name} ${title}`, ...body.map(quoted)];
  const isNamed = title !== '' && title.toLowerCase() !== kind;
  const heading = isNamed ? [bold(title), ...(body.length > 0 ? [''] : [])] : [];
  return [name, ...heading, ...body].map(quoted);
}

/** Returns a line without the backslash at its end that breaks it. */
export function withoutHardBreak(line: string): string {
  const backslashes = /\\*$/.exec(line)?.[0].length ?? 0;
  return backslashes % 2 === 1 ? line.slice(0, -1) : line;
}

/** Returns a title in bold. */
export function bold(title: string): string {
  return /[*_`\\]/.test(title) ? title : `**${title}**`;
}

function quoted(line: string): string {
  return line.trim() === '' ? '>' : `> ${line}`;
}

/** Returns lines without the empty ones at both ends. */
function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first === -1
    ? []
    : lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1);
}

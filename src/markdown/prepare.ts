import type { Splice } from '../text/splice.ts';
import { spliced } from '../text/splice.ts';
import { repairEmphasis } from './emphasis.ts';
import type { InlineText } from './inline-text.ts';
import { inlineTextsOf } from './inline-text.ts';
import { nodesOf, parseMarkdown } from './mdast-nodes.ts';
import { escapeSingleTildes } from './single-tildes.ts';
import type { WrittenId } from './written-ids.ts';
import { idMark, questionTitles, writtenIdIn } from './written-ids.ts';

/** Without these characters, there is nothing to change. */
const BRACES = /\{:?[ \t]*[#.]/;
const MARKS = /[*_~]|\{:?[ \t]*[#.]/;

/**
 * Returns a body as CommonMark has to read it: what is plainly meant as bold is bold, and single
 * tildes stay text. The ids in braces become marks; see `takeIdMark`.
 */
export function preparedMarkdown(markdown: string): string {
  return MARKS.test(markdown)
    ? spliced(
        markdown,
        changesIn(markdown, ({ id }) => idMark(id)),
      )
    : markdown;
}

/** Returns a body for other programs: prepared, with the ids in braces as written. */
export function portableMarkdown(markdown: string): string {
  return MARKS.test(markdown) ? spliced(markdown, changesIn(markdown)) : markdown;
}

/** Returns a body with spaces in place of the ids in braces. All positions stay. */
export function withoutWrittenIds(markdown: string, ids = writtenIdsIn(markdown)): string {
  const blanks = ids.map(({ start, end }) => ({
    start,
    end,
    text: ' '.repeat(end - start),
  }));
  return spliced(markdown, blanks);
}

/** Returns the ids in braces of a body, in order. */
export function writtenIdsIn(markdown: string): WrittenId[] {
  return BRACES.test(markdown) ? readInline(markdown).flatMap(({ id }) => id ?? []) : [];
}

type Read = { readonly inline: InlineText; readonly id: WrittenId | undefined };

function readInline(markdown: string): Read[] {
  const tree = parseMarkdown(markdown);
  const titles = questionTitles(nodesOf(tree));
  return inlineTextsOf(tree, markdown).map((inline) => ({
    inline,
    id: writtenIdIn(inline, titles.has(inline.node)),
  }));
}

function changesIn(markdown: string, markFor?: (id: WrittenId) => string): Splice[] {
  return readInline(markdown).flatMap(({ inline, id }) => {
    // The braces are no text: what they contain is neither bold nor struck.
    const rest: InlineText = id
      ? {
          ...inline,
          isPlain: (index) => inline.isPlain(index) && !isWithin(inline.offsets[index] ?? 0, id),
        }
      : inline;
    const marks = id && markFor ? [{ start: id.start, end: id.end, text: markFor(id) }] : [];
    return [...marks, ...repairEmphasis(rest), ...escapeSingleTildes(rest, markdown)];
  });
}

function isWithin(offset: number, { start, end }: WrittenId): boolean {
  return offset >= start && offset < end;
}

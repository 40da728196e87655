import type { Nodes } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Splice } from '../text/splice.ts';
import { spliced } from '../text/splice.ts';
import { mayShowMarks, repairEmphasis } from './emphasis.ts';
import { inlineTextsOf } from './inline-text.ts';
import { nodesOf, parseMarkdown } from './mdast-nodes.ts';
import { escapeSingleTildes } from './single-tildes.ts';
import type { WrittenId } from './written-ids.ts';
import { idMark, questionTitles, writtenIdIn } from './written-ids.ts';

/** Without them, there is no id in braces and no single tilde. */
const BRACES = /\{:?[ \t]*[#.]/;
const SINGLE_TILDE = /(?<!~)~(?!~)/;

/**
 * Returns a body as CommonMark has to read it: what is plainly meant as bold is bold, and single
 * tildes stay text. The ids in braces become marks; see `takeIdMark`.
 */
export function preparedMarkdown(markdown: string): string {
  const ids = writtenIdsIn(markdown);
  return spliced(markdown, [...marksFor(ids), ...changesIn(markdown, ids, parseMarkdown)]);
}

/**
 * Returns the body of an .mdx article as `preparedMarkdown` does. Code in it stays.
 * @throws Error when it cannot be compiled
 */
export function preparedMdx(body: string): string {
  const ids = writtenIdsIn(body);
  const parse = (text: string) =>
    mdxToMdast(withoutWrittenIds(text, ids), { features: { gfm: true, frontmatter: false } });
  return spliced(body, [...marksFor(ids), ...changesIn(body, ids, parse as () => Nodes)]);
}

/** Returns a body for other programs: prepared, with the ids in braces as written. */
export function portableMarkdown(markdown: string): string {
  return spliced(markdown, changesIn(markdown, writtenIdsIn(markdown), parseMarkdown));
}

/** Returns a body with spaces in place of the ids in braces. All positions stay. */
export function withoutWrittenIds(markdown: string, ids = writtenIdsIn(markdown)): string {
  const blanks = ids.map(({ start, end }) => ({ start, end, text: ' '.repeat(end - start) }));
  return spliced(markdown, blanks);
}

/** Returns the ids in braces of a body, in order. */
export function writtenIdsIn(markdown: string): WrittenId[] {
  if (!BRACES.test(markdown)) return [];
  const tree = parseMarkdown(markdown);
  const titles = questionTitles(nodesOf(tree));
  return inlineTextsOf(tree, markdown).flatMap(
    (inline) => writtenIdIn(inline, titles.has(inline.node)) ?? [],
  );
}

function marksFor(ids: readonly WrittenId[]): Splice[] {
  return ids.map(({ id, start, end }) => ({ start, end, text: idMark(id) }));
}

function changesIn(
  markdown: string,
  ids: readonly WrittenId[],
  parse: (markdown: string) => Nodes,
): Splice[] {
  if (!SINGLE_TILDE.test(markdown) && !mayShowMarks(markdown)) return [];
  // The braces are no text: what they contain is neither bold nor struck.
  const hidden = new Set(
    ids.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  return inlineTextsOf(parse(markdown), markdown).flatMap((inline) => {
    const rest = {
      ...inline,
      isPlain: (index: number) => inline.isPlain(index) && !hidden.has(inline.offsetOf(index)),
    };
    return [...repairEmphasis(rest), ...escapeSingleTildes(rest, markdown)];
  });
}

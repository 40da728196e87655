import { randomUUID } from 'node:crypto';
import type { Nodes } from 'mdast';
import type { InlineText } from './inline-text.ts';

/** An id that a writer gives a heading: `## Cancel a plan {#cancel}`. */
export type WrittenId = {
  readonly id: string;
  /** The braces, as offsets in the Markdown. */
  readonly start: number;
  readonly end: number;
};

/** The end of a heading. Other tools also write classes and values, which mean nothing here. */
const BRACES = /\{:?[ \t]*(?<list>[#.][^{}\n]*)\}(?=[ \t]*[*_]{0,3}[ \t]*\\?$)/;
const QUOTED = /"[^"]*"|'[^']*'/g;
const QUESTION = /^\[!question\][ \t]*\S/i;

/** Characters that an id may have. The others need escapes in URLs or in HTML. */
const VALID_ID = /^[^\s\p{C}"'<>`\\{}%]{1,200}$/u;

/** Whether a text may be the id of a section. */
export function isValidId(id: string): boolean {
  return VALID_ID.test(id);
}

/**
 * Returns the id in braces at the end of a heading or the title of a question; undefined for other
 * texts, for escaped braces, and for braces in code.
 * @param parents blocks around the text by the text
 */
export function writtenIdIn(inline: InlineText, isQuestion: boolean): WrittenId | undefined {
  if (inline.node.type !== 'heading' && !isQuestion) return undefined;
  const title = isQuestion ? (/^[^\r\n]*/.exec(inline.text)?.[0] ?? '') : inline.text;
  if (isQuestion && !QUESTION.test(title)) return undefined;
  const found = BRACES.exec(title);
  const list = found?.groups?.['list']?.replaceAll(QUOTED, '') ?? '';
  const id = /(?:^|\s)#(?<id>\S+)/.exec(list)?.groups?.['id'];
  if (!found || id === undefined || !isValidId(id)) return undefined;
  const end = found.index + found[0].length;
  for (let at = found.index; at < end; at++) if (!inline.isPlain(at)) return undefined;
  return { id, start: inline.offsetOf(found.index), end: inline.offsetOf(end - 1) + 1 };
}

/** Returns the paragraphs that may hold the title of a question: the first of each quote. */
export function questionTitles(nodes: readonly Nodes[]): Set<Nodes> {
  return new Set(
    nodes.flatMap((node) => {
      const [first] = node.type === 'blockquote' ? node.children : [];
      return first?.type === 'paragraph' ? [first] : [];
    }),
  );
}

/**
 * Stands for an id in braces until the body is sanitized. It is random in each process, so that no
 * article can contain it.
 */
const MARK = `·id${randomUUID()}-`;
const MARKED = new RegExp(`${MARK}([0-9a-f]*)\\.\\s*$`);

/** Returns a text that carries an id through the parser and the sanitizer. */
export function idMark(id: string): string {
  return `${MARK}${Buffer.from(id).toString('hex')}.`;
}

/** Returns a text without the mark at its end, and the id that it carries. */
export function takeIdMark(
  text: string,
): { readonly text: string; readonly id: string } | undefined {
  const found = MARKED.exec(text);
  if (!found) return undefined;
  const id = Buffer.from(found[1] ?? '', 'hex').toString();
  return { text: text.slice(0, found.index).trimEnd(), id };
}

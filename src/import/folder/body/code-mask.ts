import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { nodesOf } from '../../../check/nodes.ts';

/** Stands for a character of code. Imported texts contain no control characters. */
const MASK = '\0';

const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?<marks>`{3,}|~{3,})(?<rest>[^\n]*)$/;

/** Returns the nodes of a text, with their offsets in it. */
export function parsedNodes(text: string): Nodes[] {
  return nodesOf(markdownToMdast(text, { features: { gfm: true, frontmatter: false } }) as Root);
}

/** Returns where a node begins and ends in its text. */
export function rangeOf({ position }: Nodes): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/**
 * Returns a text of the same length in which code is masked, so that a pattern never finds it.
 * Fences count wherever they are, because other tools allow them within their blocks.
 * @param isIndentCode whether indented lines are code, as in Markdown without components
 */
export function withoutCode(text: string, isIndentCode: boolean): string {
  const fenced = withoutFences(text);
  const code = isIndentCode ? codeIn(text) : codeBetween(text);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of code) {
    if (start < at) continue;
    parts.push(fenced.slice(at, start), fenced.slice(start, end).replaceAll(/[^\n]/g, MASK));
    at = end;
  }
  return parts.join('') + fenced.slice(at);
}

type Range = ReturnType<typeof rangeOf>;

function codeIn(text: string): Range[] {
  return parsedNodes(text).flatMap((node) =>
    node.type === 'inlineCode' || node.type === 'code' ? [rangeOf(node)] : [],
  );
}

/** Finds code within lines, also where the indent or the tag of a component hides it. */
function codeBetween(text: string): Range[] {
  if (!text.includes('`')) return [];
  const indents: number[] = [];
  let cut = 0;
  const plain = text
    .split('\n')
    .map((line) => {
      const rest = line.trimStart();
      cut += line.length - rest.length;
      indents.push(cut);
      return rest;
    })
    .join('\n')
    .replaceAll(/<(?=\/?[A-Z][a-z])/g, '(');
  const inText = (offset: number, line: number) => offset + (indents[line - 1] ?? 0);
  return parsedNodes(plain).flatMap(({ type, position }) => {
    if (type !== 'inlineCode' || !position) return [];
    const { start, end } = position;
    return [
      { start: inText(start.offset ?? 0, start.line), end: inText(end.offset ?? 0, end.line) },
    ];
  });
}

/** Masks what is between fences, and the fences. */
function withoutFences(text: string): string {
  let open: string | undefined;
  return text
    .split('\n')
    .map((line) => {
      const { marks, rest = '' }: Partial<Record<string, string>> = FENCE.exec(line)?.groups ?? {};
      if (open === undefined) {
        if (marks === undefined || (marks.startsWith('`') && rest.includes('`'))) return line;
        open = marks;
      } else if (marks?.startsWith(open) === true && rest.trim() === '') open = undefined;
      return MASK.repeat(line.length);
    })
    .join('\n');
}

/** Returns lines without the indent that all of them share. */
export function dedented(lines: readonly string[]): string[] {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const shared = indents.length > 0 ? Math.min(...indents) : 0;
  return lines.map((line) => line.slice(shared));
}

/** Returns lines as the inside of a quote. */
export function quoted(lines: readonly string[]): string[] {
  return lines.map((line) => (line.trim() === '' ? '>' : `> ${line}`));
}

/** Returns lines without the empty ones at both ends. */
export function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first === -1
    ? []
    : lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1);
}

/** Returns a text in which Markdown finds no marks. */
export function asPlain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<]/g, String.raw`\$&`);
}

import type { Splice } from '../../text/splice.ts';
import type { Foreign, Form } from './foreign-text.ts';
import { MASK } from './foreign-text.ts';

/** A line that would be an item of a list if an empty line were above it. */
const ITEM = /^(?<indent>[ \t]*)(?<mark>[-*+]|(?<number>\d{1,3})[.)])[ \t]+\S/;

/** A list that runs on from the text above it: `Text:` and an indented `- item`, or `2. item`. */
export const joinedLists: Form = (views) =>
  views.parsed.ofType('paragraph').flatMap((node): Foreign[] => {
    if (!node.position) return [];
    const { text } = views;
    const start = node.position.start.offset ?? 0;
    const source = text.slice(start, node.position.end.offset ?? start);
    if (!/\n[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]/.test(source)) return [];
    const lines = source.split('\n');
    const offsets = offsetsOf(lines, start);
    const items = lines.flatMap((line, index) => {
      const groups = index === 0 ? undefined : ITEM.exec(line)?.groups;
      const at = (offsets[index] ?? 0) + (groups?.['indent']?.length ?? 0);
      return groups && views.prose[at] !== MASK ? [{ index, ...groups }] : [];
    });
    const [first, second] = items;
    if (!first || !isSure(lines[first.index - 1] ?? '', first, second)) return [];
    const at = offsets[first.index] ?? start;
    const isTop = node.position.start.column === 1 && items.length === lines.length - first.index;
    return [
      {
        start: at,
        end: at + (lines[first.index] ?? '').length,
        message:
          'This list has no empty line above it, so readers see it as a part of the text. ' +
          'Add one, and begin its items in the first column.',
        ...(isTop && {
          fix: () => [
            { start: at, end: at + indentOf(lines[first.index]), text: '\n' },
            ...items.slice(1).flatMap(({ index }) => outdent(lines, offsets, index)),
          ],
        }),
      },
    ];
  });

type Item = { readonly index: number; readonly mark?: string; readonly number?: string };

/** A wrapped line may begin with a number or a dash. Two items in a row, or a colon, do not. */
function isSure(before: string, first: Item, second: Item | undefined): boolean {
  if (/[:：][ \t]*$/.test(before)) return true;
  if (second?.index !== first.index + 1) return false;
  return first.number === undefined || Number(second.number) === Number(first.number) + 1;
}

function offsetsOf(lines: readonly string[], start: number): number[] {
  let at = start;
  return lines.map((line) => {
    const offset = at;
    at += line.length + 1;
    return offset;
  });
}

function outdent(lines: readonly string[], offsets: readonly number[], index: number): Splice[] {
  const indent = indentOf(lines[index]);
  const start = offsets[index] ?? 0;
  return indent === 0 ? [] : [{ start, end: start + indent, text: '' }];
}

function indentOf(line = ''): number {
  return line.length - line.trimStart().length;
}

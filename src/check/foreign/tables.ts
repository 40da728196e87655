import type { Foreign, Form } from './foreign-text.ts';
import { MASK } from './foreign-text.ts';

const ROW = /^[ \t]*\|(?:[^\n]*\|)[ \t]*$/;
const DASHES = /^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;

/** A table without its line of dashes, or with another number of cells in it. */
export const tablesWithoutDashes: Form = (views) =>
  views.parsed.ofType('paragraph').flatMap((node): Foreign[] => {
    if (!node.position) return [];
    const { text } = views;
    const start = node.position.start.offset ?? 0;
    const lines = text.slice(start, node.position.end.offset ?? start).split('\n');
    const [head = '', second = ''] = lines;
    if (lines.length < 2 || !lines.every((line) => ROW.test(line)) || views.prose[start] === MASK)
      return [];
    const cells = cellsIn(head);
    const hasDashes = DASHES.test(second);
    const others = hasDashes ? lines.slice(2) : lines.slice(1);
    if (cells < 2 || others.some((line) => cellsIn(line) !== cells)) return [];
    const dashes = `|${' --- |'.repeat(cells)}`;
    const from = start + head.length + 1;
    const message = hasDashes
      ? `The line of dashes has ${cellsIn(second)} cells, but the table has ${cells}, so ` +
        `readers see no table. Write ${dashes}.`
      : `The table has no line of dashes, so readers see its signs as text. Write ` +
        `${dashes} below its first line.`;
    const indent = /^[ \t]*/.exec(second)?.[0] ?? '';
    const end = hasDashes ? from + second.length : from;
    return [
      {
        start,
        end: node.position.end.offset ?? start,
        message,
        fix: () => [{ start: from, end, text: `${indent}${dashes}${hasDashes ? '' : '\n'}` }],
      },
    ];
  });

function cellsIn(line: string): number {
  return (
    line
      .trim()
      .replaceAll(/\\.|`[^`]*`/g, '')
      .split('|').length - 2
  );
}

import { dedented, trimmed, withoutCode } from './code-mask.ts';

const TAB = /^(?<prefix>[ \t]*)===[!+]*[ \t]+(?:"(?<double>[^"\n]+)"|'(?<single>[^'\n]+)')[ \t]*$/;
/** Tabs within tabs. */
const MAX_DEPTH = 8;

/** Turns tabs of MkDocs, `=== "Title"` with indented lines, into headings with their text. */
export function withoutMkdocsTabs(text: string, onTab: () => void): string {
  let before = text;
  for (let depth = 0; depth < MAX_DEPTH && before.includes('==='); depth++) {
    const after = outerTabs(before, onTab);
    if (after === before) return after;
    before = after;
  }
  return before;
}

function outerTabs(text: string, onTab: () => void): string {
  const lines = text.split('\n');
  const masked = withoutCode(text, false).split('\n');
  const result: string[] = [];
  let level = 1;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const shown = masked[at] ?? '';
    level = /^(?<marks>#{1,6})\s/.exec(shown)?.groups?.['marks']?.length ?? level;
    const { prefix = '', double, single } = TAB.exec(shown)?.groups ?? {};
    const title = double ?? single;
    if (title === undefined) {
      result.push(line);
      continue;
    }
    const last = lastInside(lines, at, prefix.length + 4);
    const inside = trimmed(dedented(lines.slice(at + 1, last + 1)));
    result.push(
      ...[tabTitle(title, prefix, level), '', ...inside, ''].map((each) =>
        each === '' ? '' : prefix + each,
      ),
    );
    onTab();
    at = last;
  }
  return result.join('\n');
}

/** Returns the line that shows the title of a tab. A list item cannot hold a heading well. */
export function tabTitle(title: string, prefix: string, level: number): string {
  return prefix === '' ? `${'#'.repeat(Math.min(6, level + 1))} ${title}` : `**${title}**`;
}

function lastInside(lines: readonly string[], opening: number, indent: number): number {
  let last = opening;
  for (let at = opening + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    const own = line.length - line.trimStart().length;
    if (own < indent && !line.startsWith('\t')) break;
    last = at;
  }
  return last;
}

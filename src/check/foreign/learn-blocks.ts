import type { Splice } from '../../text/splice.ts';
import type { Foreign, Form } from './foreign-text.ts';
import { foreignMessage, isBelowText, wholeLines } from './foreign-text.ts';

const MARKER =
  /^[ \t]*:::(?<name>row|column|zone|moniker|no-loc|video|code)(?<end>-end)?\b[^\n\0]*$/gm;

/** A line with its name, and whether it closes what another one opens. */
type Marker = { readonly start: number; readonly end: number; readonly isEnd: boolean };

/** `:::row:::`, `:::column span="2":::` and `:::zone pivot="x"`, alone on their lines. */
export const learnBlocks: Form = ({ text, written }) => {
  if (!text.includes(':::')) return [];
  const found = [...written.matchAll(MARKER)].map(({ index, 0: match, groups }) => ({
    start: index + (/^\s*/.exec(match)?.[0].length ?? 0),
    end: index + match.length,
    isEnd: groups?.['end'] !== undefined,
    isLayout: /^(?:row|column)$/.test(groups?.['name'] ?? ''),
  }));
  const layouts = layoutsIn(found.filter(({ isLayout }) => isLayout));
  return found.map((marker): Foreign => {
    const layout = layouts.find((one) => one.markers.includes(marker));
    return {
      ...marker,
      message: foreignMessage(
        text.slice(marker.start, marker.end),
        'Microsoft Learn',
        'Remove it, and keep the text that readers should see.',
      ),
      ...(layout && { fix: layout.fix }),
    };
  });

  /** Returns the outermost pairs, each with all markers in it and one fix of the whole. */
  function layoutsIn(markers: readonly Marker[]) {
    const [groups, open]: [Marker[][], Marker[]] = [[], []];
    for (const marker of markers) {
      if (open.length === 0 && marker.isEnd) continue;
      if (open.length === 0) groups.push([]);
      groups.at(-1)?.push(marker);
      if (marker.isEnd) open.pop();
      else open.push(marker);
    }
    if (open.length > 0) groups.pop();
    return groups.map((group) => ({ markers: group, fix: () => [withoutMarkers(text, group)] }));
  }
};

/**
 * Returns the replacement of a layout by its text, with the indent of its first line. Each column
 * becomes paragraphs of its own.
 */
function withoutMarkers(text: string, markers: readonly Marker[]): Splice {
  const lines = wholeLines(text, markers[0]?.start ?? 0, markers.at(-1)?.end ?? 0);
  const indent = /^[ \t]*/.exec(text.slice(lines.start))?.[0] ?? '';
  const parts = markers.slice(1).flatMap((marker, index) => {
    const from = wholeLines(text, markers[index]?.start ?? 0, markers[index]?.end ?? 0).end;
    const part = text.slice(from, wholeLines(text, marker.start, marker.end).start);
    return part.trim() === '' ? [] : [reindented(part, indent)];
  });
  const after = text.slice(lines.end);
  const empty = /^(?:[ \t]*\n)*/.exec(after)?.[0].length ?? 0;
  const isLast = after.slice(empty).trim() === '';
  const before = isBelowText(text, lines.start) ? '\n' : '';
  return {
    start: lines.start,
    end: lines.end + (isLast ? 0 : empty),
    text: before + parts.join('\n\n') + closing(parts.length > 0),
  };

  function closing(hasText: boolean): string {
    if (isLast) return text.slice(lines.start, lines.end).endsWith('\n') && hasText ? '\n' : '';
    return hasText ? '\n\n' : '';
  }
}

/** Returns lines without the empty ones at both ends, and with another shared indent. */
function reindented(part: string, indent: string): string {
  const lines = part
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
    .split('\n');
  const shared = Math.min(
    ...lines
      .filter((line) => line.trim() !== '')
      .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0),
  );
  return lines.map((line) => (line.trim() === '' ? '' : indent + line.slice(shared))).join('\n');
}

import { pathInFolder } from '../path-in-folder.ts';
import type { FoundInclude, IncludedPart, IncludeFinder } from './found-include.ts';

/** `--8<-- "file"` alone on a line, or `--8<--`, which opens and closes a list of files. */
const MARK =
  /^(?<indent>[ \t]*)(?<escape>;*)-+8<-+(?:[ \t]+(?:"(?<double>[^"\n]+)"|'(?<single>[^'\n]+)'))?[ \t]*$/gm;

/** The marks of a part of a file, in any kind of comment. */
const SECTION = /^.*-+8<-+\s*\[\s*(?<kind>start|end)\s*:\s*(?<name>[^\]\s]+)\s*\].*$/;

/**
 * Returns a finder of the snippets of MkDocs, which work everywhere, also in code.
 * https://facelessuser.github.io/pymdown-extensions/extensions/snippets/
 * @param folders where files are looked for, in this order
 */
export function snippets(folders: readonly string[]): IncludeFinder {
  return (text) => {
    const found: FoundInclude[] = [];
    let block: RegExpExecArray | undefined;
    for (const match of text.includes('8<-') ? text.matchAll(MARK) : []) {
      const { escape, double, single } = match.groups ?? {};
      const name = double ?? single;
      if (escape !== '') continue;
      const [start, end] = [match.index, match.index + match[0].length];
      if (name !== undefined && !block)
        found.push({ start, end, parts: [partOf(name, folders)], isIndented: true });
      else if (name === undefined && block) {
        const list = text.slice(block.index + block[0].length, start).split('\n');
        const names = list.map((line) => line.trim()).filter((line) => /^[^;]/.test(line));
        const parts = names.map((each) => partOf(each, folders));
        found.push({ start: block.index, end, parts, isIndented: true });
        block = undefined;
      } else if (name === undefined) block = match;
    }
    return found;
  };
}

/** Splits `file.md:3:5`, `file.md:1:3,7:9` and `file.md:name`. */
function partOf(written: string, folders: readonly string[]): IncludedPart {
  const {
    path = written,
    ranges,
    section,
  }: Partial<
    Record<string, string>
  > = /^(?<path>.+?)(?::(?<ranges>-?\d*(?::-?\d*)?(?:,-?\d*(?::-?\d*)?)*)|:(?<section>[A-Za-z][\w-]*))?$/.exec(
    written,
  )?.groups ?? {};
  return {
    paths: folders.flatMap((folder) => pathInFolder(folder, path) ?? []),
    section,
    lines: ranges?.split(',').map((range) => {
      const [from = '', to] = range.split(':');
      return [Number(from || 1), to === undefined || to === '' ? Infinity : Number(to)];
    }),
  };
}

/** Returns the lines of a part between its marks; undefined when the file has no such part. */
export function markedSection(lines: readonly string[], name: string): string[] | undefined {
  const mark = (kind: string) =>
    lines.findIndex((line) => {
      const groups = SECTION.exec(line)?.groups;
      return groups?.['kind'] === kind && groups['name'] === name;
    });
  const [start, end] = [mark('start'), mark('end')];
  return start === -1 || end < start ? undefined : lines.slice(start + 1, end);
}

/** Returns lines without the marks of parts. */
export function withoutSectionMarks(lines: readonly string[]): string[] {
  return lines.filter((line) => !SECTION.test(line));
}

/** Returns a text with the marks of escaped snippets, `;--8<--`, as readers see them. */
export function withoutSnippetEscapes(text: string): string {
  return text.includes('8<-')
    ? text.replaceAll(/^(?<indent>[ \t]*);(?=;*-+8<-+)/gm, (_match, indent: string) => indent)
    : text;
}

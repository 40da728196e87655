import { fenceTitle } from './callout-attributes.ts';
import { calloutKindFor } from './callout-kinds.ts';
import { calloutSplice, withoutPrefix } from './callout-markdown.ts';
import type { Foreign, ForeignText, Form, Range } from './foreign-text.ts';
import { foreignMessage, MASK } from './foreign-text.ts';

/** A line with its offset. */
type Line = Range & { readonly text: string };

const FENCE =
  /^(?<prefix>[ \t>]*)(?<marks>:{3,})[ \t]*(?<brace>\{\.?)?(?<kind>[A-Za-z][\w-]*)(?<rest>.*)$/;
const MKDOCS =
  /^(?<prefix>[ \t>]*)(?<marks>!!!|\?\?\?\+?)[ \t]*(?<kind>[A-Za-z][\w-]*)(?<rest>(?:[ \t]+[\w-]+)*(?:[ \t]+"[^\n]*")?)[ \t]*$/;
const DIRECTIVE = /^(?<prefix>[ \t>]*)\.\. (?<kind>[a-z][\w-]*)::(?<rest>.*)$/;

/** `:::note Title` … `:::`, of Docusaurus, VitePress, Starlight and others. */
export const fencedBlocks: Form = (text) => {
  if (!text.text.includes(':::')) return [];
  const lines = linesOf(text);
  return lines.flatMap((line, index): Foreign[] => {
    const opening = openingOf(text, line, FENCE);
    if (!opening || isOneLine(line.text)) return [];
    const { kind = '', rest = '', prefix = '' } = opening;
    const last = closingIndex(lines, index);
    const closing = last === undefined ? undefined : lines[last];
    const content = lines.slice(index + 1, last).map((one) => withoutPrefix(one.text, prefix));
    const title = fenceTitle(rest, opening['brace'] !== undefined);
    return [
      block(
        text,
        line,
        closing,
        { kind, title, prefix, lines: content },
        {
          tool: 'Docusaurus or VitePress',
          also: closing ? [closing] : [],
        },
      ),
    ];
  });
};

/** `!!! note "Title"` of MkDocs and `.. note::` of Sphinx, with indented lines. */
export const indentedBlocks: Form = (text) => {
  if (!/!!!|\?\?\?|^[ \t>]*\.\. /m.test(text.text)) return [];
  const lines = linesOf(text);
  return lines.flatMap((line, index): Foreign[] => {
    const mkdocs = openingOf(text, line, MKDOCS);
    const opening = mkdocs ?? openingOf(text, line, DIRECTIVE);
    if (!opening) return [];
    const { kind = '', rest = '', prefix = '', marks = '' } = opening;
    if (mkdocs && !calloutKindFor(kind)) return [];
    const indent = mkdocs ? 4 : 3;
    const last = lastIndented(lines, index, prefix, indent);
    const content = lines
      .slice(index + 1, last + 1)
      .map((one) => dedented(withoutPrefix(one.text, prefix), indent));
    const quoted = /"(?<title>.*)"/.exec(rest)?.groups?.['title'];
    const title = mkdocs ? (quoted ?? '') : rest.trim();
    const isFolded = marks.startsWith('?');
    const end = last > index || title !== '' ? lines[last] : undefined;
    return [
      block(
        text,
        line,
        end,
        {
          kind: isFolded ? 'question' : kind,
          title: title || (isFolded ? named(kind) : ''),
          prefix,
          lines: content,
        },
        { tool: mkdocs ? 'MkDocs' : 'Sphinx', also: [] },
      ),
    ];
  });
};

type Block = {
  readonly kind: string;
  readonly title: string;
  readonly prefix: string;
  readonly lines: readonly string[];
};

function block(
  { text }: ForeignText,
  line: Line,
  last: Line | undefined,
  { kind: name, title, prefix, lines }: Block,
  { tool, also }: { tool: string; also: readonly Range[] },
): Foreign {
  const kind = calloutKindFor(name);
  const start = line.start + prefix.length;
  const written = text.slice(start, line.end);
  const callout = kind && {
    kind,
    title: title || (kind === 'question' ? named(name) : ''),
    lines,
  };
  const instead = kind
    ? `Write > [!${kind.toUpperCase()}], and begin each line of its text with >.`
    : 'Write > [!NOTE] or another callout, and begin each line of its text with >.';
  return {
    start,
    end: line.end,
    also,
    message: foreignMessage(written, tool, instead),
    ...(callout &&
      last && { fix: () => [calloutSplice(text, line.start, last.start, prefix, callout)] }),
  };
}

/** Returns the parts of an opening line that readers see as text. */
function openingOf({ prose }: ForeignText, line: Line, pattern: RegExp) {
  const groups = pattern.exec(line.text)?.groups;
  if (!groups) return undefined;
  const at = line.start + (groups['prefix']?.length ?? 0);
  return prose.slice(at, at + 3).includes(MASK) ? undefined : groups;
}

function linesOf({ text, uncoded }: ForeignText): (Line & { readonly isCode: boolean })[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return {
      ...range,
      text: line,
      isCode: /^[ \t>]*\0/.test(uncoded.slice(range.start, range.end)),
    };
  });
}

/** `:::image …:::` and `:::row:::` begin no block. */
function isOneLine(line: string): boolean {
  return /:::[ \t]*$/.test(line);
}

/** Returns the index of the line that closes a block, past the blocks in it. */
function closingIndex(
  lines: readonly (Line & { readonly isCode: boolean })[],
  opening: number,
): number | undefined {
  let open = 0;
  for (let index = opening; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.isCode) continue;
    if (/^[ \t>]*:{3,}[ \t]*$/.test(line.text)) open--;
    else if (FENCE.test(line.text) && !isOneLine(line.text)) open++;
    if (open === 0) return index;
  }
  return undefined;
}

/** Returns the index of the last line of an indented block. */
function lastIndented(
  lines: readonly Line[],
  opening: number,
  prefix: string,
  indent: number,
): number {
  let last = opening;
  for (let index = opening + 1; index < lines.length; index++) {
    const line = withoutPrefix(lines[index]?.text ?? '', prefix);
    if (line.trim() === '') continue;
    if (!line.startsWith(' '.repeat(indent)) && !line.startsWith('\t')) break;
    last = index;
  }
  return last;
}

function dedented(line: string, indent: number): string {
  return line.startsWith('\t') ? line.slice(1) : line.slice(Math.min(indent, leading(line)));
}

function leading(line: string): number {
  return line.length - line.trimStart().length;
}

/** Returns a name as a title: "Note". */
function named(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

import { nearest } from '../text/edit-distance.ts';
import { asMarkdownText, asReferences } from '../text/escape-markdown.ts';
import type { Splice } from '../text/splice.ts';
import { spliced } from '../text/splice.ts';
import { rangesOf } from '../markdown/ranges.ts';
import { includePrefix } from './include-prefix.ts';

/** What the articles of a locale share, from `articles/<locale>/_shared/`. */
export type Shared = {
  /** Values by name, from `variables.yml`. */
  readonly variables: ReadonlyMap<string, string>;
  /** Markdown by name, from files `<name>.md`. */
  readonly includes: ReadonlyMap<string, string>;
};

/** `{{name}}` is a variable, `{{> name}}` an include. */
const PLACEHOLDER = /\{\{(?<include>>?)[ \t]*(?<name>[^{}\n]*?)[ \t]*\}\}/g;

/** Longest body with its variables and includes, in characters. */
const MAX_FILLED = 512 * 1024;

/** A mistake, and its offset in the body as written, in characters. */
export type IncludeProblem = { readonly offset: number; readonly message: string };

/** A body with its variables and includes filled in. */
export type FilledBody = {
  readonly markdown: string;
  readonly problems: readonly IncludeProblem[];
  /**
   * Returns the offset in the body as written for an offset in `markdown`, both in characters.
   * Inside a variable or include, returns where its braces begin.
   */
  readonly sourceOffset: (offset: number) => number;
};

/** Returns the text of an include; undefined keeps the braces. */
type IncludeAt = (name: string, start: number, end: number) => string | undefined;

/**
 * Fills variables and includes into a Markdown body. Keeps code, braces behind a backslash, and
 * unknown names.
 * @param body without front matter
 * @param shared called only if the body contains braces
 */
export function fillIn(body: string, shared: () => Shared): FilledBody {
  const asWritten = { markdown: body, problems: [], sourceOffset: (offset: number) => offset };
  if (!body.includes('{{')) return asWritten;
  const { variables, includes } = shared();
  const problems: IncludeProblem[] = [];
  const filled = new Map<string, string>();
  const splices = fill(body, variables, problems, (name, start, end) => {
    const markdown = includes.get(name);
    const prefix = markdown === undefined ? undefined : includePrefix(body, start, end);
    if (markdown === undefined || prefix === undefined) {
      const message =
        markdown === undefined
          ? unknown('include', `_shared/${name}.md`, name, includes)
          : `Put \`{{> ${name}}}\` on a line of its own, with an empty line before and after it.`;
      problems.push({ offset: start, message });
      return undefined;
    }
    const key = `${name}\n${prefix}`;
    const text =
      filled.get(key) ??
      indent(
        spliced(
          markdown,
          fill(markdown, variables, [], () => undefined),
        ),
        prefix,
      );
    filled.set(key, text);
    return text;
  });
  const length = splices.reduce((total, { text }) => total + text.length, body.length);
  if (length > MAX_FILLED) {
    const message =
      `With its includes, the article has more than ${MAX_FILLED / 1024} KiB. ` +
      'Use fewer of them.';
    return { ...asWritten, problems: [{ offset: splices[0]?.start ?? 0, message }] };
  }
  return {
    markdown: spliced(body, splices),
    problems,
    sourceOffset: sourceOffsets(splices),
  };
}

/** Returns the mistakes in the text of an include, with their offsets in it. */
export function problemsInInclude(text: string, variables: Shared['variables']): IncludeProblem[] {
  const problems: IncludeProblem[] = [];
  fill(text, variables, problems, (name, offset) => {
    const message =
      `An include cannot contain another. ` +
      `Write \`{{> ${name}}}\` in the articles instead, next to this include.`;
    problems.push({ offset, message });
    return undefined;
  });
  return problems;
}

/** Returns what to replace; adds unknown variables to the problems. */
function fill(
  body: string,
  variables: Shared['variables'],
  problems: IncludeProblem[],
  includeAt: IncludeAt,
): Splice[] {
  const kindAt = rangesOf(body);
  const opensLine = lineOpener(body);
  return [...body.matchAll(PLACEHOLDER)].flatMap(
    ({ 0: written, index: start, groups }): Splice[] => {
      const kind = kindAt(start);
      if (kind === 'code' || isEscaped(body, start)) return [];
      const { name = '', include } = groups ?? {};
      const end = start + written.length;
      if (include) {
        const text = includeAt(name, start, end);
        return text === undefined ? [] : [{ start, end, text }];
      }
      const value = variables.get(name);
      if (value === undefined) {
        const message = unknown('variable', '_shared/variables.yml', name, variables);
        problems.push({ offset: start, message });
        return [];
      }
      const text = kind === 'text' ? asMarkdownText(value, opensLine(start)) : asReferences(value);
      return [{ start, end, text }];
    },
  );
}

/**
 * Returns a function that says whether no letter or digit precedes an offset on its line. Call it
 * with increasing offsets: it reads each character once, also in a long line.
 */
function lineOpener(body: string): (offset: number) => boolean {
  let [from, hasWord] = [0, false];
  return (offset) => {
    const lines = body.slice(from, offset).split('\n');
    from = offset;
    hasWord = (lines.length === 1 && hasWord) || /[\p{L}\p{N}]/u.test(lines.at(-1) ?? '');
    return !hasWord;
  };
}

/** Returns whether an unescaped backslash precedes the braces. */
function isEscaped(body: string, start: number): boolean {
  let backslashes = 0;
  while (body[start - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

function indent(text: string, prefix: string): string {
  return text.replaceAll(/\n(.*)/g, (_line, rest: string) => `\n${(prefix + rest).trimEnd()}`);
}

function unknown(
  kind: 'variable' | 'include',
  file: string,
  name: string,
  known: ReadonlyMap<string, string>,
): string {
  // Content systems escape the angle bracket when they save an article.
  const [, escaped = '', include] = /^(\\>|&gt;)\s*(.+)$/.exec(name) ?? [];
  if (include !== undefined)
    return `"${escaped}" hides an include from the help center. Write \`{{> ${include}}}\`.`;
  const meant = nearest(name, [...known.keys()]);
  const fix = meant ? `Did you mean "${meant}"?` : `Add it to ${file} of this locale.`;
  return `Unknown ${kind} "${name}". ${fix} To show two braces as text, write \`\\{{\`.`;
}

/** Returns a function for `FilledBody.sourceOffset`. */
function sourceOffsets(splices: readonly Splice[]): FilledBody['sourceOffset'] {
  let shift = 0;
  const filled = splices.map(({ start, end, text }) => {
    const from = start + shift;
    shift += text.length - (end - start);
    return { start, from, to: from + text.length, shift };
  });
  return (offset) => {
    let [low, high] = [-1, filled.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((filled[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const last = filled[low];
    if (!last) return offset;
    return offset < last.to ? last.start : offset - last.shift;
  };
}

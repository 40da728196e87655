import { nearest } from '../text/edit-distance.ts';
import { asMarkdownText, asReferences } from '../text/escape-markdown.ts';
import { rangesOf } from '../markdown/ranges.ts';

/** What the articles of a locale share, in `articles/<locale>/_shared/`. */
export type Shared = {
  /** Values by name, from `variables.yml`. */
  readonly variables: ReadonlyMap<string, string>;
  /** Markdown by name, each from a file `<name>.md`. */
  readonly passages: ReadonlyMap<string, string>;
};

/** `{{name}}` is a variable, `{{> name}}` a passage; whatever else stands between the braces is a mistake. */
const PLACEHOLDER = /\{\{(?<passage>>?)[ \t]*(?<name>[^{}\n]*?)[ \t]*\}\}/g;

/** Quotes, list marks and spaces: what may stand before a passage on its line. */
const CONTAINER = /^(?:[\s>*+-]|\d+[.)])*$/;
const OPENS_ITEM = /^[\s>]*(?:[*+-]|\d+[.)])\s/;
const EMPTY = /^[\s>]*$/;

/** Longest body with everything filled in, in characters. */
const MAX_FILLED = 512 * 1024;

/** A mistake, with its place in the body as written, in characters. */
export type IncludeProblem = { readonly offset: number; readonly message: string };

/** A body with its variables and passages filled in. */
export type FilledBody = {
  readonly markdown: string;
  readonly problems: readonly IncludeProblem[];
  /** The place in the body as written of a place in `markdown`, both in characters; within a filling, where its braces begin. */
  readonly sourceOffset: (offset: number) => number;
};

/** Characters `start` to `end` of the body as written, and what takes their place. */
type Filling = { readonly start: number; readonly end: number; readonly text: string };

/** What stands for a passage at this place; undefined leaves the braces as they are. */
type PassageAt = (name: string, start: number, end: number) => string | undefined;

/**
 * Fills variables and passages into a Markdown body. Code is left alone, and so are braces behind a backslash. A
 * placeholder that names nothing stays as it is.
 * @param body without front matter
 * @param shared asked only when the body holds braces
 */
export function fillIn(body: string, shared: () => Shared): FilledBody {
  const asWritten = { markdown: body, problems: [], sourceOffset: (offset: number) => offset };
  if (!body.includes('{{')) return asWritten;
  const { variables, passages } = shared();
  const problems: IncludeProblem[] = [];
  const filled = new Map<string, string>();
  const fillings = fill(body, variables, problems, (name, start, end) => {
    const passage = passages.get(name);
    const prefix = placeOfPassage(body, start, end);
    if (passage === undefined)
      problems.push({
        offset: start,
        message: unknown(`passage "${name}"`, `_shared/${name}.md`, name, passages),
      });
    else if (prefix === undefined)
      problems.push({
        offset: start,
        message: `A passage stands alone. Put \`{{> ${name}}}\` on a line of its own, with an empty line before and behind it.`,
      });
    else {
      const key = `${name}\n${prefix}`;
      const text =
        filled.get(key) ??
        indent(
          replaceAll(
            passage,
            fill(passage, variables, [], () => undefined),
          ),
          prefix,
        );
      filled.set(key, text);
      return text;
    }
    return undefined;
  });
  const length = fillings.reduce((total, { text }) => total + text.length, body.length);
  if (length > MAX_FILLED) {
    return {
      ...asWritten,
      problems: [
        {
          offset: fillings[0]?.start ?? 0,
          message: `With its passages the article is longer than ${MAX_FILLED / 1024} KiB. Name fewer of them.`,
        },
      ],
    };
  }
  return {
    markdown: replaceAll(body, fillings),
    problems,
    sourceOffset: (offset) => sourceOffset(fillings, offset),
  };
}

/** The mistakes in the text of a passage, with their places in it. */
export function passageProblems(text: string, variables: Shared['variables']): IncludeProblem[] {
  const problems: IncludeProblem[] = [];
  fill(text, variables, problems, (name, offset) => {
    problems.push({
      offset,
      message: `A passage cannot hold another. Name "${name}" in the articles, beside this passage.`,
    });
    return undefined;
  });
  return problems;
}

/** Finds what to fill in; unknown variables are added to the problems. */
function fill(
  body: string,
  variables: Shared['variables'],
  problems: IncludeProblem[],
  passageAt: PassageAt,
): Filling[] {
  const kindAt = rangesOf(body);
  return [...body.matchAll(PLACEHOLDER)].flatMap(
    ({ 0: written, index: start, groups }): Filling[] => {
      const kind = kindAt(start);
      if (kind === 'code' || isEscaped(body, start)) return [];
      const { name = '', passage } = groups ?? {};
      const end = start + written.length;
      const value = passage ? passageAt(name, start, end) : variables.get(name);
      if (passage || value === undefined) {
        if (!passage)
          problems.push({
            offset: start,
            message: unknown(`variable "${name}"`, '_shared/variables.yml', name, variables),
          });
        return value === undefined ? [] : [{ start, end, text: value }];
      }
      const before = body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
      return [
        {
          start,
          end,
          text:
            kind === 'text'
              ? asMarkdownText(value, !/[\p{L}\p{N}]/u.test(before))
              : asReferences(value),
        },
      ];
    },
  );
}

/** Whether a backslash that is not itself escaped stands before the braces. */
function isEscaped(body: string, start: number): boolean {
  let backslashes = 0;
  while (body[start - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

/** What the further lines of a passage begin with, to stay in the quote or list item of the first; undefined when it does not stand alone. */
function placeOfPassage(body: string, start: number, end: number): string | undefined {
  const lineStart = body.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = endOfLine(body, end);
  const before = body.slice(lineStart, start);
  const above =
    lineStart === 0 ? '' : body.slice(body.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1);
  const below = body.slice(lineEnd + 1, endOfLine(body, lineEnd + 1));
  const alone = CONTAINER.test(before) && EMPTY.test(body.slice(end, lineEnd));
  const apart =
    (EMPTY.test(above) || OPENS_ITEM.test(before)) && (EMPTY.test(below) || OPENS_ITEM.test(below));
  return alone && apart ? before.replaceAll(/[^>\s]/g, ' ') : undefined;
}

function endOfLine(body: string, from: number): number {
  const end = body.indexOf('\n', from);
  return end === -1 ? body.length : end;
}

function indent(text: string, prefix: string): string {
  return text.replaceAll(/\n(.*)/g, (_line, rest: string) => `\n${(prefix + rest).trimEnd()}`);
}

function unknown(
  what: string,
  file: string,
  name: string,
  known: ReadonlyMap<string, string>,
): string {
  const meant = nearest(name, [...known.keys()]);
  return `There is no ${what}. ${meant ? `Did you mean "${meant}"?` : `Add it to ${file} of this locale.`} Two braces as text are written \`\\{{\`.`;
}

function replaceAll(body: string, fillings: readonly Filling[]): string {
  let copied = 0;
  const parts = fillings.flatMap(({ start, end, text }) => {
    const before = body.slice(copied, start);
    copied = end;
    return [before, text];
  });
  return [...parts, body.slice(copied)].join('');
}

function sourceOffset(fillings: readonly Filling[], offset: number): number {
  let shift = 0;
  for (const { start, end, text } of fillings) {
    if (offset < start + shift) break;
    if (offset < start + shift + text.length) return start;
    shift += text.length - (end - start);
  }
  return offset - shift;
}

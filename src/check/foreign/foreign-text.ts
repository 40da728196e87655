import type { Splice } from '../../text/splice.ts';
import type { ParsedArticle } from '../parsed-article.ts';
import type { Fix } from '../rule.ts';

/** Stands for characters that forms do not look at. Articles cannot contain it. */
export const MASK = '\0';

/** An article as the forms see it. All texts have the length of the parsed one. */
export type ForeignText = {
  readonly parsed: ParsedArticle;
  readonly text: string;
  /** The text without code, HTML and JSX. */
  readonly written: string;
  /** Only what readers see as text. */
  readonly prose: string;
  /** The text without code. */
  readonly uncoded: string;
  /** URLs, and labels and ids that links name. A change would break links. */
  readonly urls: readonly Range[];
};

/** Another tool's syntax in an article. */
export type Foreign = {
  readonly start: number;
  /** Behind the part that the message quotes. */
  readonly end: number;
  readonly message: string;
  readonly fix?: Fix | undefined;
  /** Further ranges that belong to it, such as its closing line. */
  readonly also?: readonly Range[] | undefined;
};

export type Range = { readonly start: number; readonly end: number };

/** Finds one kind of foreign syntax, or several that look similar. */
export type Form = (text: ForeignText) => readonly Foreign[];

/** A form that is a pattern. */
export type Pattern = {
  /** What has this syntax: "MkDocs". */
  readonly tool: string;
  /**
   * What every match contains, looked for in the whole text. Most articles lack it and need no
   * further search. A pattern must not look at what is around the match, which may be masked.
   */
  readonly sign: string | RegExp;
  /** Global. */
  readonly pattern: RegExp;
  /** Where to search; in the text that readers see by default. */
  readonly in?: 'prose' | 'written' | 'uncoded';
  /** Whether URLs may contain it, such as a tag that names a page. By default, they stay. */
  readonly isForUrls?: true;
  /** Whether a match is meant; by default it is. */
  readonly isMeant?: (match: RegExpExecArray, text: ForeignText) => boolean;
  /** What to write instead: a sentence. */
  readonly instead: string | ((match: RegExpExecArray, text: ForeignText) => string);
  /** Returns the replacement for the match; undefined if a person must decide. */
  readonly fix?: (match: RegExpExecArray, text: ForeignText) => string | Splice | undefined;
};

/** Returns the form of a pattern. */
export function patternForm(form: Pattern): Form {
  return (text) => {
    if (!hasSign(text.text, form.sign)) return [];
    return [...text[form.in ?? 'prose'].matchAll(form.pattern)].flatMap((found): Foreign[] => {
      const match = unmasked(found, form, text);
      const blank = /^\s*/.exec(match[0])?.[0].length ?? 0;
      const [start, end] = [match.index, match.index + match[0].length];
      if (isEscaped(text.text, start + blank) || form.isMeant?.(match, text) === false) return [];
      const range = { start: start + blank, end: start + match[0].trimEnd().length };
      if (!form.isForUrls && isInUrl(text, range)) return [];
      const instead = typeof form.instead === 'string' ? form.instead : form.instead(match, text);
      const fixed = form.fix?.(match, text);
      const splice = typeof fixed === 'string' ? { start, end, text: fixed } : fixed;
      return [
        {
          start: start + blank,
          end,
          message: foreignMessage(text.text.slice(start, end), form.tool, instead),
          ...(splice && { fix: () => [splice] }),
        },
      ];
    });
  };
}

/** Returns whether a range is inside a URL, or a label that links name. */
export function isInUrl({ urls }: ForeignText, { start, end }: Range): boolean {
  return urls.some((url) => url.start <= start && end <= url.end);
}

function hasSign(text: string, sign: string | RegExp): boolean {
  return typeof sign === 'string' ? text.includes(sign) : sign.test(text);
}

/** Returns a match with its groups as written. Masked characters must not get into a fix. */
function unmasked(match: RegExpExecArray, form: Pattern, text: ForeignText): RegExpExecArray {
  if (!match[0].includes(MASK)) return match;
  const sticky = new RegExp(form.pattern.source, `${form.pattern.flags.replaceAll('g', '')}dy`);
  sticky.lastIndex = match.index;
  const ranges = sticky.exec(text[form.in ?? 'prose'])?.indices?.groups ?? {};
  const groups = Object.entries(ranges).map(([name, range]) => [
    name,
    range && text.text.slice(...range),
  ]);
  const whole = text.text.slice(match.index, match.index + match[0].length);
  return Object.assign([whole], {
    index: match.index,
    input: text.text,
    groups: Object.fromEntries(groups) as Record<string, string>,
  }) as RegExpExecArray;
}

/** Returns the message about foreign syntax: what it is, then what to write. */
export function foreignMessage(written: string, tool: string, instead: string): string {
  const line = written.trim().split('\n', 1)[0] ?? '';
  const shown = line.length > 60 ? `${line.slice(0, 59)}…` : line;
  return `"${shown}" is syntax of ${tool}, so readers see it as text. ${instead}`;
}

/** Returns the range of the lines from `start` to `end`, with the line end. */
export function wholeLines(text: string, start: number, end: number): Range {
  const next = text.indexOf('\n', end);
  return {
    start: text.lastIndexOf('\n', start - 1) + 1,
    end: next === -1 ? text.length : next + 1,
  };
}

/**
 * Returns the cut of whole lines, with the empty lines that follow. Those stay below a line of
 * text: without them, it would run on into the text below. A line that continued the paragraph may
 * have an indent that would make it code; it is cut too.
 */
export function cutLines(text: string, start: number, end: number): Splice {
  const lines = wholeLines(text, start, end);
  const after = text.slice(lines.end);
  const empty = /^(?:[ \t]*\n)*/.exec(after)?.[0].length ?? 0;
  const indent = empty === 0 ? indentOf(after) - indentOf(text.slice(lines.start)) : 0;
  const more = isBelowText(text, lines.start) ? 0 : empty;
  return { start: lines.start, end: lines.end + more + (indent < 4 ? 0 : indent), text: '' };
}

/** Returns whether the line above one that begins at an offset has text. */
export function isBelowText(text: string, start: number): boolean {
  return start > 0 && text.slice(text.lastIndexOf('\n', start - 2) + 1, start).trim() !== '';
}

function indentOf(text: string): number {
  return /^[ \t]*/.exec(text)?.[0].length ?? 0;
}

function isEscaped(text: string, start: number): boolean {
  let backslashes = 0;
  while (text[start - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

import type { Splice } from '../../../text/splice.ts';
import { spliced } from '../../../text/splice.ts';
import { trimmed } from '../body/code-mask.ts';
import { splitFrontMatter } from '../source-front-matter.ts';
import type { SourceFolder } from '../source-folder.ts';
import type { FoundInclude, IncludedPart, IncludeRules } from './found-include.ts';
import { maskedRaw } from './raw-blocks.ts';
import { markedSection, withoutSectionMarks } from './snippets.ts';

/** Something in a source folder that has no form here. */
export type Unmapped = { readonly file: string; readonly line: number; readonly what: string };

export type ExpandOptions = {
  readonly folder: SourceFolder;
  readonly rules: IncludeRules;
  /** Fills the values that are known into a template. */
  readonly fill: (text: string) => string;
  /** Returns a text whose relative links lead from any file to what they lead to from this one. */
  readonly withLinksFrom: (file: string, text: string) => string;
  /** Returns the name of the include of this site that a file becomes, if it does. */
  readonly sharedName: (file: string) => string | undefined;
  readonly report: (problem: Unmapped) => void;
};

/** A text, and where it begins in the source folder. */
export type PlacedText = { readonly text: string; readonly file: string; readonly line: number };

/** Includes within includes. */
const MAX_DEPTH = 10;
/** Longest text with its includes, in characters. */
const MAX_TEXT = 2_000_000;

/** Returns a text with the texts of its includes. What cannot be mapped stays, and is reported. */
export function withIncludes(place: PlacedText, options: ExpandOptions): string {
  const text = expanded(place, options, []);
  return options.rules.unescape?.(text) ?? text;
}

function expanded(place: PlacedText, options: ExpandOptions, around: readonly string[]): string {
  const { text, file, line } = place;
  let length = text.length;
  const splices = withoutOverlaps(options.rules.find(text, file)).flatMap((include): Splice[] => {
    const name = around.length === 0 ? sharedNameOf(include, text, options) : undefined;
    const result =
      name === undefined ? textOf(include, options, [...around, file]) : `\n{{> ${name}}}\n`;
    const isTooLong = typeof result === 'string' && (length += result.length) > MAX_TEXT;
    if (typeof result !== 'string' || isTooLong) {
      options.report({
        file,
        line: line + newlinesIn(text.slice(0, include.start)),
        what: `${oneLine(text.slice(include.start, include.end))}: ${
          typeof result === 'string' ? 'the text gets too long' : result.problem
        }`,
      });
      return [];
    }
    return [{ start: include.start, end: include.end, text: placed(result, include, text) }];
  });
  return spliced(text, splices);
}

type Failure = { readonly problem: string };

function textOf(
  include: FoundInclude,
  options: ExpandOptions,
  around: readonly string[],
): string | Failure {
  const { parts, problem, parameters, linksFromFile = false } = include;
  if (problem !== undefined) return { problem };
  const texts: string[] = [];
  for (const part of parts) {
    const file = part.paths.find((path) => options.folder.has(path));
    if (file === undefined) return { problem: 'there is no such file' };
    if (around.includes(file) || around.length > MAX_DEPTH)
      return { problem: 'the files include each other' };
    const found = partOf(part, options.folder.text(file));
    if (found === undefined) return { problem: `${file} has no such part, or is no text` };
    const inside = expanded({ ...found, file }, options, around);
    const filled = options.fill(withParameters(inside, parameters, options.rules.isTemplate));
    const rest = leftOver(filled, options.rules.isTemplate);
    if (rest !== undefined)
      return { problem: `${file}:${found.line + rest.line} has ${rest.what}, which is a program` };
    texts.push(linksFromFile ? options.withLinksFrom(file, filled) : filled);
  }
  return texts.join('\n');
}

/** Returns a part of a file, and the line on which it begins. */
function partOf(
  { lines: ranges, section, between }: IncludedPart,
  text: string | undefined,
): { readonly text: string; readonly line: number } | undefined {
  if (text === undefined) return undefined;
  const { body } = splitFrontMatter(text);
  const line = ranges ? 1 : 1 + newlinesIn(text.slice(0, text.length - body.length));
  const all = (ranges ? text : body).split('\n');
  const inside = section === undefined ? all : markedSection(all, section);
  if (inside === undefined) return undefined;
  const kept = ranges?.flatMap(([from, to]) => inside.slice(from - 1, to)) ?? inside;
  let result = withoutSectionMarks(kept).join('\n');
  const [start, end] = between ?? [];
  if (start !== undefined) {
    const at = result.indexOf(start);
    if (at === -1) return undefined;
    result = result.slice(at + start.length);
  }
  const stop = end === undefined ? -1 : result.indexOf(end);
  if (end !== undefined && stop === -1) return undefined;
  if (stop !== -1) result = result.slice(0, stop);
  return { text: result, line };
}

/** Fills what the include says into its text: `{{ include.title }}` or `{props.title}`. */
function withParameters(
  text: string,
  parameters: FoundInclude['parameters'],
  isTemplate: boolean,
): string {
  if (!parameters || parameters.size === 0) return text;
  return isTemplate
    ? text.replaceAll(
        /\{\{-?\s*(?<name>include\.[\w-]+)\s*-?\}\}/g,
        (written, name: string) => parameters.get(name) ?? written,
      )
    : text.replaceAll(
        /\{\s*(?<name>props\.[\w-]+)\s*\}/g,
        (written, name: string) => parameters.get(name) ?? written,
      );
}

/** Returns the first sign of a program that is left in a text, and its line, from 0. */
function leftOver(text: string, isTemplate: boolean) {
  const pattern = isTemplate ? /\{[{%][^\n]{0,40}/ : /\{\s*(?:props|children)\b[^\n]{0,20}/;
  const match = pattern.exec(maskedRaw(text));
  return match
    ? { what: oneLine(match[0]), line: newlinesIn(text.slice(0, match.index)) }
    : undefined;
}

/** Returns the text of an include as it stands in the text around it. */
function placed(result: string, { start, end, isIndented, parts }: FoundInclude, text: string) {
  if (parts.length === 0) return '';
  const lines = trimmed(result.split('\n'));
  if (isIndented === true) {
    const indent = /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? '';
    return lines.map((line) => (line === '' ? '' : indent + line)).join('\n');
  }
  return isAlone(text, start, end) ? `\n${lines.join('\n')}\n` : lines.join('\n').trim();
}

/** Only a whole file, alone on its line and outside lists, can be an include of this site. */
function sharedNameOf(
  { parts: [part, ...others], parameters, problem, start, end }: FoundInclude,
  text: string,
  { folder, sharedName }: ExpandOptions,
): string | undefined {
  const isWhole = part !== undefined && others.length === 0 && !part.lines && !part.between;
  if (!isWhole || part.section !== undefined || problem !== undefined) return undefined;
  if ((parameters?.size ?? 0) > 0 || !isAlone(text, start, end)) return undefined;
  if (/^[ \t]/.test(lineAt(text, start))) return undefined;
  const file = part.paths.find((path) => folder.has(path));
  return file === undefined ? undefined : sharedName(file);
}

function isAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return before.trim() === '' && /^[^\S\n]*(?:\n|$)/.test(text.slice(end));
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 1);
}

function withoutOverlaps(found: readonly FoundInclude[]): FoundInclude[] {
  let last = 0;
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const isFree = start >= last;
      if (isFree) last = end;
      return isFree;
    });
}

function newlinesIn(text: string): number {
  return text.split('\n').length - 1;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 100);
}

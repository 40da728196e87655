import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../lib/problem.ts';
import { shownPath } from '../lib/shown-path.ts';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import { textOf } from './decode-text.ts';
import { fileProblem } from './file-problem.ts';

/** The file in the articles folder that lists known errors. */
export const BASELINE = '_baseline.txt';

/** How many errors of a rule a file had before: one line of the baseline. */
export type BaselineEntry = {
  readonly rule: string;
  /** Below the articles folder; of a file elsewhere, relative to the working directory. */
  readonly path: string;
  /** At least 1. */
  readonly count: number;
};

export type Baseline = {
  /** Path of the file, for messages. */
  readonly file: string;
  /** With the number of the line, from 1. */
  readonly entries: readonly (BaselineEntry & { readonly line: number })[];
  /** Malformed and duplicate lines. */
  readonly problems: readonly Problem[];
};

const LINE = /^(?<rule>\S+)\s+(?<path>\S.*?)\s+(?<count>[1-9]\d{0,8})$/;

/**
 * Reads the list of known errors: `rule path count`, one a line. `#` begins a comment. A missing
 * file is empty.
 * @param directory absolute path of the articles folder
 */
export function readBaseline(directory: string): Baseline {
  const absolute = join(directory, BASELINE);
  const file = shownPath(absolute);
  const entries: Baseline['entries'][number][] = [];
  const problems: Problem[] = [];
  const known = new Set<string>();
  linesOf(absolute).forEach((text, index) => {
    if (text === '' || text.startsWith('#')) return;
    const line = index + 1;
    const report = (message: string) =>
      problems.push(fileProblem(file, 'baseline', message, { line, column: 1 }));
    const entry = entryIn(text, directory);
    if (!entry)
      report(
        `Malformed line "${text.slice(0, 80)}". Write a rule, a path and a count, such as ` +
          '"broken-link en/billing/fees.md 2", or remove the line.',
      );
    else if (known.has(keyOf(entry)))
      report(`Duplicate line for ${entry.rule} in ${entry.path}. Remove one of the two.`);
    else {
      known.add(keyOf(entry));
      entries.push({ ...entry, line });
    }
  });
  return { file, entries, problems };
}

/** Writes the list, sorted, with its comments at the top. Removes the file if nothing is left. */
export function writeBaseline(directory: string, entries: readonly BaselineEntry[]): void {
  const file = join(directory, BASELINE);
  const comments = linesOf(file).filter((text) => text.startsWith('#'));
  const lines = entries.map(({ rule, path, count }) => `${rule} ${path} ${count}`).toSorted();
  if (comments.length + lines.length > 0)
    writeFileAtomically(file, [...comments, ...lines, ''].join('\n'));
  else rmSync(file, { force: true });
}

/**
 * Returns the text of the list after files have moved. Removes lines about files that were at the
 * new paths before.
 * @param moved new paths by old ones, below the articles folder
 */
export function relocateBaseline(
  text: string,
  moved: ReadonlyMap<string, string>,
  directory: string,
): string {
  const taken = new Set(moved.values());
  let isChanged = false;
  const lines = text.split('\n').flatMap((line) => {
    const entry = entryIn(line.trim(), directory);
    const to = entry && moved.get(entry.path);
    if (!entry || (to === undefined && !taken.has(entry.path))) return [line];
    isChanged = true;
    return to === undefined ? [] : [`${entry.rule} ${to} ${entry.count}`];
  });
  if (!isChanged) return text;
  const [comments, others] = [true, false].map((isComment) =>
    lines.filter((line) => line !== '' && line.startsWith('#') === isComment),
  );
  return [...(comments ?? []), ...(others ?? []).toSorted(), ''].join('\n');
}

/** Removes the lines about a file that does not exist anymore: a new one may have its name. */
export function dropFromBaseline(directory: string, path: string): void {
  const { entries, problems } = readBaseline(directory);
  const others = entries.filter((entry) => entry.path !== path);
  if (problems.length === 0 && others.length < entries.length) writeBaseline(directory, others);
}

/** Returns the path of a problem as the baseline names it. */
export function baselinePath(directory: string, path: string): string {
  const folder = `${shownPath(directory)}/`;
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

function entryIn(text: string, directory: string): BaselineEntry | undefined {
  const { rule, path, count } = LINE.exec(text)?.groups ?? {};
  if (rule === undefined || path === undefined || rule.startsWith('#')) return undefined;
  return { rule, path: baselinePath(directory, path), count: Number(count) };
}

/** Returns a text that is the same for two lines about the same errors. */
export function keyOf({ rule, path }: Pick<BaselineEntry, 'rule' | 'path'>): string {
  return `${rule} ${path}`;
}

function linesOf(file: string): string[] {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return [];
  const { text = '\uFFFD' } = textOf(readFileSync(file));
  return text.split('\n').map((line) => line.trim());
}

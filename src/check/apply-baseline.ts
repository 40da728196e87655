import { resolve } from 'node:path';
import type { Baseline, BaselineEntry } from '../content/baseline-file.ts';
import { baselinePath, keyOf, readBaseline, writeBaseline } from '../content/baseline-file.ts';
import type { ProblemName } from '../domain/file-rules.ts';
import { fileRules } from '../domain/file-rules.ts';
import type { Problem } from '../lib/problem.ts';
import { UserError } from '../lib/problem.ts';
import { renamedRules } from './renamed-rules.ts';
import type { Rule } from './rule.ts';
import { unknownRule } from './unknown-rule.ts';

/** A line of the baseline that allows more errors than there are. */
export type OutdatedLine = Pick<BaselineEntry, 'rule'> & {
  /** Absolute path of the file that the line is about. */
  readonly about: string;
  readonly problem: Problem;
};

/** The problems of a check after its baseline. */
export type Baselined = {
  readonly problems: readonly Problem[];
  readonly outdated: readonly OutdatedLine[];
};

/**
 * Turns the errors that the baseline lists into notes. If a file has more errors of a rule than its
 * line allows, all of them stay errors: nobody knows which ones are new.
 */
export function applyBaseline(
  problems: readonly Problem[],
  directory: string,
  rules: readonly Rule[],
): Baselined {
  const { file, entries, problems: malformed } = readBaseline(directory);
  if (entries.length === 0) return { problems: [...problems, ...malformed], outdated: [] };
  const found = countErrors(problems, directory);
  const allowed = new Map(entries.map((entry) => [keyOf(current(entry)), entry]));
  const named = new Set<string>();
  const judged = problems.map((problem): Problem => {
    const key = keyOf(baselined(problem, directory));
    const entry = problem.severity === 'error' ? allowed.get(key) : undefined;
    if (!entry) return problem;
    const count = found.get(key)?.count ?? 0;
    if (count <= entry.count) return { ...problem, severity: 'note' };
    if (named.has(key)) return problem;
    named.add(key);
    const more = ` (${file} allows ${entry.count} of these in this file, but there are ${count}.)`;
    return { ...problem, message: problem.message + more };
  });
  const outdated = entries.flatMap((entry): OutdatedLine[] => {
    const { rule, path, count, line } = current(entry);
    const left = found.get(keyOf({ rule, path }))?.count ?? 0;
    if (left >= count || !isListable(rule, rules) || !namesOf(rules).includes(rule)) return [];
    const message =
      (left === 0
        ? `No ${rule} error is left in ${path}. Remove the line: `
        : `${path} has only ${left} of ${count} ${rule} errors left. Correct the line: `) +
      'npm run check -- --update-baseline.';
    const name: ProblemName = 'outdated-baseline';
    const problem: Problem = {
      path: file,
      line,
      column: 1,
      severity: 'warning',
      rule: name,
      message,
    };
    return [{ rule, about: aboutFile(directory, path), problem }];
  });
  const unknown = unknownNames({ file, entries }, rules);
  return { problems: [...judged, ...malformed, ...unknown], outdated };
}

/**
 * Writes the errors of a check into the baseline, and removes lines whose errors are gone.
 * @param problems of a check with `applyBaseline`
 * @param isSelected returns whether to update the lines of a rule in a file, by its absolute path
 * @returns the number of lines in the baseline
 * @throws UserError for malformed lines, which would be lost
 */
export function updateBaseline(
  problems: readonly Problem[],
  directory: string,
  rules: readonly Rule[],
  isSelected: (rule: string, file: string) => boolean,
): number {
  const { entries, problems: malformed, file } = readBaseline(directory);
  const mistakes = [...malformed, ...unknownNames({ file, entries }, rules)];
  if (mistakes.length > 0)
    throw new UserError(
      mistakes.map(({ path, line, message }) => `${path}:${line}: ${message}`).join('\n'),
    );
  const selected = ({ rule, path }: BaselineEntry) => isSelected(rule, aboutFile(directory, path));
  const kept = entries.map(current).filter((entry) => !selected(entry));
  const errors = [...countErrors(problems, directory).values()].filter(
    (entry) => selected(entry) && isListable(entry.rule, rules),
  );
  writeBaseline(directory, [...kept, ...errors]);
  return kept.length + errors.length;
}

/** Counts errors by rule and file, and the notes that were errors before the baseline. */
function countErrors(problems: readonly Problem[], directory: string): Map<string, BaselineEntry> {
  const counts = new Map<string, BaselineEntry>();
  for (const problem of problems) {
    if (problem.severity === 'warning' || problem.rule === 'baseline') continue;
    const entry = baselined(problem, directory);
    const count = (counts.get(keyOf(entry))?.count ?? 0) + 1;
    counts.set(keyOf(entry), { ...entry, count });
  }
  return counts;
}

function baselined({ rule, path }: Problem, directory: string) {
  return { rule, path: baselinePath(directory, path) };
}

/** Returns an entry with the current name of its rule. */
function current<Entry extends BaselineEntry>(entry: Entry): Entry {
  return { ...entry, rule: renamedRules.get(entry.rule) ?? entry.rule };
}

/** Rules that compare with another commit find other errors every time. */
function isListable(name: string, rules: readonly Rule[]): boolean {
  return rules.find((rule) => rule.name === name)?.needsSince !== true;
}

function unknownNames(
  { file, entries }: Pick<Baseline, 'file' | 'entries'>,
  rules: readonly Rule[],
): Problem[] {
  const names = namesOf(rules);
  return entries.flatMap(({ rule, line }): Problem[] => {
    if (names.includes(renamedRules.get(rule) ?? rule)) return [];
    const name: ProblemName = 'baseline';
    const message = unknownRule(rule, names);
    return [{ path: file, line, column: 1, severity: 'error', rule: name, message }];
  });
}

function namesOf(rules: readonly Rule[]): string[] {
  return [...rules.map(({ name }) => name), ...fileRules];
}

/** Returns the absolute path of the file that an entry names. */
function aboutFile(directory: string, path: string): string {
  return /^(?:\.\.\/|src\/|public\/)/.test(path) ? resolve(path) : resolve(directory, path);
}

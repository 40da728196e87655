import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { problemNames } from '../domain/file-rules.ts';
import { UsageError } from '../lib/command.ts';
import { shownPath } from '../lib/shown-path.ts';
import type { Checked } from './check-articles.ts';
import { byPosition } from './check-articles.ts';
import { configuredRules } from './configured-rules.ts';
import type { Rule } from './rule.ts';
import { unknownRule } from './unknown-rule.ts';

/** The part of a check to report. An empty list selects everything. */
export type Selection = {
  /** Absolute paths of files and folders. */
  readonly paths: readonly string[];
  /** Names of rules. */
  readonly rules: readonly string[];
};

/**
 * Reads a selection from the command line.
 * @param paths relative to the working directory
 * @param directory the articles folder
 * @throws UsageError for an unknown rule, a missing path, or a path outside of the articles folder
 */
export function readSelection(
  paths: readonly string[],
  rules: readonly string[],
  directory: string,
): Selection {
  const names = [...configuredRules().map(({ name }) => name), ...problemNames];
  for (const rule of rules) {
    if (!names.includes(rule)) throw new UsageError(`--rule: ${unknownRule(rule, names)}`);
  }
  for (const path of paths) {
    if (!existsSync(path))
      throw new UsageError(`No file or folder "${path}". Name one in ${shownPath(directory)}.`);
    if (!isWithin(resolve(path), directory))
      throw new UsageError(
        `"${path}" is outside of the articles folder. Name a path in ${shownPath(directory)}.`,
      );
  }
  return { paths: paths.map((path) => resolve(path)), rules };
}

/**
 * Returns the rules for a check that reports a selection; undefined if the rules of the site are
 * enough. A selected rule that is `off` runs as a warning.
 */
export function rulesFor({ rules: selected }: Selection): Rule[] | undefined {
  const rules = configuredRules();
  const isWoken = ({ name, severity }: Rule) => severity === 'off' && selected.includes(name);
  if (!rules.some(isWoken)) return undefined;
  return rules.map((rule) => (isWoken(rule) ? { ...rule, severity: 'warning' } : rule));
}

/** Returns the selected files and problems of a check, and outdated lines of its baseline. */
export function selectProblems(checked: Checked, selection: Selection): Checked {
  const outdated = checked.outdated.filter(
    ({ rule, about, problem }) =>
      isSelected(selection, rule, about) || isSelected(selection, problem.rule, about),
  );
  const problems = checked.problems.filter(({ rule, path }) =>
    isSelected(selection, rule, resolve(path)),
  );
  return {
    ...checked,
    files: checked.files.filter(({ file }) => isSelected({ ...selection, rules: [] }, '', file)),
    problems: [...problems, ...outdated.map(({ problem }) => problem)].toSorted(byPosition),
    outdated,
  };
}

/** Returns whether a selection has the problems of a rule in a file, by its absolute path. */
export function isSelected({ paths, rules }: Selection, rule: string, file: string): boolean {
  const hasRule = rules.length === 0 || rules.includes(rule);
  return hasRule && (paths.length === 0 || paths.some((path) => isWithin(file, path)));
}

/** Returns whether a path is a folder or below it. Both are absolute. */
function isWithin(path: string, folder: string): boolean {
  const [first] = relative(folder, path).split(sep);
  return first !== '..';
}

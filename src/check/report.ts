import { styleText } from 'node:util';
import type { Checked } from './check-articles.ts';
import type { Problem } from '../lib/problem.ts';
import { problemLine } from '../lib/problem.ts';

export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The page with a section for each rule, from the project's folder. */
export const RULES_PAGE = 'docs/en/reference/rules.md';

/** A longer report ends with the number of problems for each rule. */
const MANY = 5;

/** Returns the result of a check: for people, for programs, or as annotations of a pull request. */
export function formatReport(
  { files, problems, nextChange }: Pick<Checked, 'files' | 'problems' | 'nextChange'>,
  format: ReportFormat,
): string {
  if (format === 'json') {
    const withHelp = problems.map((problem) => ({ ...problem, help: helpFor(problem) }));
    const report = {
      checked: files.length,
      problems: withHelp,
      counts: Object.fromEntries(countsByRule(problems)),
      nextChange: nextChange ?? null,
    };
    return JSON.stringify(report, null, 2);
  }
  const isText = format === 'text';
  return [
    ...problems.map(isText ? coloredLine : githubAnnotation),
    ...(problems.length > MANY ? countLines(problems) : []),
    totals(files.length, problems),
    ...(nextChange === undefined ? [] : [`Next article or notice due: ${nextChange}`]),
    ...(isText && problems.length > 0 ? [`Rules are explained in ${RULES_PAGE}.`] : []),
  ].join('\n');
}

/** Returns a problem on one line for the terminal: warnings in color, notes dimmed. */
export function coloredLine(problem: Problem): string {
  const line = problemLine(problem);
  if (problem.severity === 'error') return line;
  return problem.severity === 'note'
    ? styleText('dim', `${line} (known error)`)
    : styleText('yellow', line);
}

function totals(files: number, problems: readonly Problem[]): string {
  const count = (kind: Problem['severity']) =>
    problems.filter(({ severity }) => severity === kind).length;
  const known = count('note') === 0 ? '' : `, known errors: ${count('note')}`;
  const found = `errors: ${count('error')}, warnings: ${count('warning')}`;
  return `Articles checked: ${files}, ${found}${known}`;
}

/** Returns the section about the rule of a problem. */
function helpFor({ rule }: Problem): string {
  return `${RULES_PAGE}#${rule}`;
}

/** Returns the number of problems for each rule, the highest first. */
function countsByRule(problems: readonly Problem[]): (readonly [rule: string, count: number])[] {
  return [...Map.groupBy(problems, ({ rule }) => rule)]
    .map(([rule, found]) => [rule, found.length] as const)
    .toSorted(([ruleA, a], [ruleB, b]) => b - a || (ruleA < ruleB ? -1 : 1));
}

function countLines(problems: readonly Problem[]): string[] {
  const width = String(problems.length).length;
  const rows = countsByRule(problems).map(
    ([rule, count]) => `${String(count).padStart(width + 2)}  ${rule}`,
  );
  return ['', 'Problems by rule:', ...rows, ''];
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function githubAnnotation({ path, line, column, severity, rule, message }: Problem): string {
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const data = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const position = `file=${property(path)},line=${line},col=${column}`;
  const command = severity === 'note' ? 'notice' : severity;
  return `::${command} ${position},title=${property(rule)}::${data(message)}`;
}

import { styleText } from 'node:util';
import type { Checked } from './check-articles.ts';
import type { Problem } from '../lib/problem.ts';
import { problemLine } from '../lib/problem.ts';

export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Prints what the check has found: for people, for programs, or as annotations on a pull request. */
export function formatReport(
  { files, problems, nextChange }: Omit<Checked, 'articles'>,
  format: ReportFormat,
): string {
  if (format === 'json')
    return JSON.stringify(
      { checked: files.length, problems, nextChange: nextChange ?? null },
      null,
      2,
    );
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return [
    ...problems.map(format === 'github' ? githubAnnotation : coloredLine),
    `Articles checked: ${files.length}, errors: ${errors}, warnings: ${problems.length - errors}`,
    ...(nextChange === undefined ? [] : [`Next article due: ${nextChange}`]),
  ].join('\n');
}

/** A problem as one line for the terminal, warnings in their color. */
export function coloredLine(problem: Problem): string {
  return problem.severity === 'error'
    ? problemLine(problem)
    : styleText('yellow', problemLine(problem));
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function githubAnnotation({ path, line, column, severity, rule, message }: Problem): string {
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const data = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return `::${severity} file=${property(path)},line=${line},col=${column},title=${property(rule)}::${data(message)}`;
}

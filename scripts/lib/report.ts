import { styleText } from 'node:util';
import type { Problem } from '../../src/source/problem.ts';
import { problemLine } from '../../src/source/problem.ts';

export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/**
 * Prints a report on problems for people, for programs, or as annotations on a pull request.
 * @param checked how many articles were read
 */
export function formatReport(problems: readonly Problem[], checked: number, format: ReportFormat): string {
  if (format === 'json') return JSON.stringify({ checked, problems }, null, 2);
  if (format === 'github') return problems.map(githubAnnotation).join('\n');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const lines = problems.map((problem) => (problem.severity === 'error' ? problemLine(problem) : styleText('yellow', problemLine(problem))));
  return [...lines, `Articles checked: ${checked}, errors: ${errors}, warnings: ${warnings}`].join('\n');
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function githubAnnotation({ path, line, column, severity, rule, message }: Problem): string {
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return `::${severity} file=${property(path)},line=${line},col=${column},title=${property(rule)}::${data(message)}`;
}

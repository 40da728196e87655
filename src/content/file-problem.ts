import type { FileRule } from '../domain/file-rules.ts';
import type { Problem } from '../lib/problem.ts';
import { START } from '../text/line-column.ts';

/**
 * Returns an error about a file.
 * @param path relative to the working directory
 * @param position the beginning of the file by default
 */
export function fileProblem(
  path: string,
  rule: FileRule | 'conflict-marker',
  message: string,
  { line, column } = START,
): Problem {
  return { path, line, column, severity: 'error', rule, message };
}

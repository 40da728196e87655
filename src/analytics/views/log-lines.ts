import { readCombinedLine } from './combined-log.ts';
import { FieldLog } from './field-log.ts';
import { JsonLog } from './json-log.ts';
import type { LogRequest } from './request.ts';

/**
 * Returns a reader for the lines of one file. It detects the format of each line, so a file may
 * contain several formats.
 * @returns a function that takes a line and returns the request, `columns` for a list of columns,
 *   `nothing` for an empty line or a comment, or `broken`
 */
export function lineReader(): (line: string) => LogRequest | 'columns' | 'nothing' | 'broken' {
  const fieldLog = new FieldLog();
  const jsonLog = new JsonLog();
  return (line) => {
    const first = line[0];
    if (first === undefined) return 'nothing';
    if (first === '#') return fieldLog.directive(line) ? 'columns' : 'nothing';
    if (first === '{') return jsonLog.read(line) ?? 'broken';
    return (fieldLog.begun ? fieldLog.read(line) : undefined) ?? readCombinedLine(line) ?? 'broken';
  };
}

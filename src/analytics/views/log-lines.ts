import { readCombinedLine } from './combined-log.ts';
import { FieldLog } from './field-log.ts';
import { JsonLog } from './json-log.ts';
import type { LogRequest } from './request.ts';

/**
 * Reads the lines of one file. The format of each is told by the line itself, so that a file may
 * hold several.
 * @returns a function that takes a line and returns the request, `columns` for the names of
 *   columns, `nothing` for an empty line or a remark, or `broken`
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

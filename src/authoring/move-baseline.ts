import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BASELINE, relocateBaseline } from '../content/baseline-file.ts';
import { digest } from '../lib/digest.ts';
import { textOf } from './documents.ts';

/** Returns the change of the baseline, if it names a file that moves. */
export function baselineWrite(directory: string, moved: ReadonlyMap<string, string>) {
  const file = join(directory, BASELINE);
  const before = existsSync(file) ? textOf(file) : undefined;
  const after = before === undefined ? undefined : relocateBaseline(before, moved, directory);
  return before === undefined || after === undefined || after === before
    ? []
    : [{ path: BASELINE, before: digest(before), after }];
}

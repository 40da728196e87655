import { createReadStream, globSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { dayOf } from '../../domain/calendar-day.ts';
import type { Signal } from '../../domain/signals.ts';
import { readSignal } from '../../domain/signals.ts';
import { UserError } from '../../lib/problem.ts';

/** A line that the receiver wrote: a signal and its day. */
export type StoredSignal = { readonly day: CalendarDay; readonly signal: Signal };

/** Maximum length of a line in characters. The receiver writes shorter lines. */
const MAX_LINE = 4096;

/**
 * Returns the files that paths and globs match, each once, sorted by path.
 * @throws UserError when a pattern matches no file
 */
export function signalFiles(patterns: readonly string[]): string[] {
  const files = patterns.flatMap((pattern) => {
    // A file name may contain brackets, so the exact name wins over the glob.
    const found = (
      statSync(pattern, { throwIfNoEntry: false })?.isFile() ? [pattern] : globSync(pattern)
    ).filter((file) => statSync(file).isFile());
    if (found.length === 0)
      throw new UserError(
        `${pattern} matches no file. Name the signal files that the receiver wrote, ` +
          'for example "signals/*.ndjson".',
      );
    return found;
  });
  return [...new Set(files)].sort();
}

/**
 * Reads signals line by line.
 * @param onBroken called for each line that is not a signal and is skipped
 * @throws UserError when a file cannot be read
 */
export async function* readSignals(
  files: readonly string[],
  onBroken: () => void,
): AsyncGenerator<StoredSignal> {
  for (const file of files) {
    try {
      for await (const line of createInterface({
        input: createReadStream(file, 'utf8'),
        crlfDelay: Infinity,
      })) {
        if (line.trim() === '') continue;
        const stored = parseLine(line);
        if (stored) yield stored;
        else onBroken();
      }
    } catch (error) {
      throw new UserError(`${file} cannot be read: ${(error as Error).message}.`);
    }
  }
}

/**
 * Returns the signal of a line, checked as if it came from a browser: a person may have edited the
 * file.
 */
function parseLine(line: string): StoredSignal | undefined {
  if (line.length > MAX_LINE) return undefined;
  let fields: unknown;
  try {
    fields = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof fields !== 'object' || fields === null || !('day' in fields) || !isDay(fields.day))
    return undefined;
  const signal = readSignal({ ...fields });
  return signal && { day: fields.day, signal };
}

function isDay(value: unknown): value is CalendarDay {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && dayOf(new Date(time)) === value;
}

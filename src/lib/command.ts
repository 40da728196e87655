import type { ParseArgsConfig } from 'node:util';
import { parseArgs, styleText } from 'node:util';
import { UserError } from './problem.ts';
import { systemFault } from './system-fault.ts';

/**
 * Runs a command of the terminal: a mistake of the person or a fault of the system, such as a
 * full disk, comes out as one sentence and exit status 1, wrong usage as one sentence and status
 * 2; anything else is a fault of the program and keeps its stack.
 */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (error instanceof UserError) {
      console.error(styleText('red', error.message));
      process.exitCode = 1;
    } else if (isUsageError(error)) {
      console.error(styleText('red', error.message.replaceAll('\n', ' ')));
      process.exitCode = 2;
    } else {
      const fault = systemFault(error);
      if (fault === undefined) throw error;
      console.error(styleText('red', fault));
      process.exitCode = 1;
    }
  }
}

/** Reads the flags of a command; an unknown flag or word is wrong usage. */
export function readFlags<Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
) {
  return parseArgs({ options, strict: true, allowPositionals: false }).values;
}

/** Reads the flags and the words of a command; an unknown flag is wrong usage. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
) {
  return parseArgs({ options, strict: true, allowPositionals: true });
}

/** Wrong usage found by a command itself, such as a value that a flag does not take. */
export class UsageError extends Error {
  override name = 'UsageError';
}

function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

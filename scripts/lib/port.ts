import { UsageError } from '../../src/lib/command.ts';
import { UserError } from '../../src/lib/problem.ts';

/**
 * Returns the port to serve at: `PORT`, else 4321.
 * @throws UserError when `PORT` is not a port
 */
export function portFromEnvironment(): number {
  const text = process.env['PORT'] || '4321';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new UserError(`PORT is "${text}" but must be a number from 1 to 65535.`);
  }
  return port;
}

/**
 * Returns the port of the flag `--port`; 0 means any free port.
 * @throws UsageError when it is not a port
 */
export function portFromFlag(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`--port is "${text}" but must be a number up to 65535.`);
}
